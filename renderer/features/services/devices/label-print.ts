import type { ServiceOrder } from "#shared/domain/services/order.ts";
import type { ReturnLabelData } from "#shared/forms/return-label/schema.ts";
import { compact } from "#shared/lib/compact.ts";
import { localDate } from "#shared/lib/time.ts";

/** The labels for what was taken out of vehicles; none when nothing was. */
export function labelPrint(order: ServiceOrder): ReturnLabelData | undefined {
  const takenOn = localDate(order.finishedAt ?? order.createdAt);
  const fault = order.fault?.slice(0, 60);
  const labels = order.exchanges.flatMap(
    ({ plate, oldTerminal, oldSim, newTerminal, newSim }): ReturnLabelData["labels"] => {
      const what = [oldTerminal && "终端", oldSim && "SIM 卡"].filter(Boolean).join("和");
      if (what === "") return [];
      const newNumber = newTerminal ?? newSim;
      return [compact({ plate, what, oldTerminal, oldSim, newNumber, fault, takenOn })];
    },
  );
  if (labels.length === 0) return undefined;
  const engineers = order.engineers
    .map(({ name }) => name)
    .join("、")
    .slice(0, 60);
  return { customer: order.customer.name, ...(engineers ? { engineers } : {}), labels };
}
