import type { DueItem, Feature } from "#renderer/ui/feature.ts";
import { orderTitle, type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { BoardPage } from "./board/BoardPage.tsx";
import { CashPage } from "./cash/CashPage.tsx";
import { CheckPage } from "./check/CheckPage.tsx";
import { DevicesPage } from "./devices/DevicesPage.tsx";
import { MaterialsPage } from "./materials/MaterialsPage.tsx";
import { OrderPage } from "./order/OrderPage.tsx";
import { ServicesPage } from "./ServicesPage.tsx";
import { SurveyPage } from "./survey/SurveyPage.tsx";

const dueTexts: Record<string, string> = {
  arrive: "按预约到达",
  sign: "服务记录单待客户签字",
  handOver: "收款待交财务",
};

const dueItem = (order: ServiceOrder, deadlineKey: string): DueItem => ({
  kind: "服务",
  icon: "service",
  who: orderTitle(order),
  grade: order.customer.grade,
  what: dueTexts[deadlineKey] ?? "",
  number: order.id,
  person: order.engineers.map(({ name }) => name).join("、"),
  path: `/services/${order.id}`,
});

/** 服务: service orders from the call to the archive. */
export const servicesFeature: Feature = {
  id: "services",
  label: "服务",
  icon: "service",
  path: "/services",
  order: 50,
  keys: [{ key: "F4", label: "派工", path: "/services/new?" }],
  routes: [
    { path: "/services/new", component: OrderPage },
    { path: "/services/board", component: BoardPage },
    { path: "/services/survey/:id?", component: SurveyPage },
    { path: "/services/devices/:number?", component: DevicesPage },
    { path: "/services/cash/:id?", component: CashPage },
    { path: "/services/materials", component: MaterialsPage },
    { path: "/services/check/:number?", component: CheckPage },
    { path: "/services/:id?/:task?", component: ServicesPage },
  ],
  due: { [serviceOrderTable.name]: dueItem },
};
