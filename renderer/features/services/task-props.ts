import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";

/** What every pane of an order is given. */
export interface TaskProps {
  order: ServiceOrder;
  around: Surroundings;
}
