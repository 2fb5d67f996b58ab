import { type Paper, paperSource } from "#renderer/record/paper-source.ts";
import { orderTitle, type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { localDate } from "#shared/lib/time.ts";
import { labelPrint } from "./devices/label-print.ts";
import { dispatchPrint, sheetPrint } from "./print-data.ts";
import { repairPrint } from "./repair-print.ts";

/** What an order can be printed on now. */
export function orderPapers(order: ServiceOrder): Paper[] {
  if (order.state === "registered" || order.state === "cancelled") return [];
  const { id: number, sheet } = order;
  const title = orderTitle(order);
  const dispatch: Paper = {
    form: "installationDispatch",
    number,
    title,
    data: dispatchPrint(order),
  };
  const labels = labelPrint(order);
  const repair: Paper = { form: "repairOrder", number, title, data: repairPrint(order) };
  const sheetPaper: Paper = {
    form: "serviceSheet",
    number,
    title,
    data: sheetPrint(order),
    version: sheet.version,
  };
  return [
    ...(order.kind === "installation" ? [dispatch] : []),
    sheetPaper,
    ...(order.kind === "repair" ? [repair] : []),
    ...(labels ? [{ form: "returnLabel" as const, number, title, data: labels }] : []),
  ];
}

/** 服务记录单, 维修服务单, 安装任务派工单, 返修标签. */
export const servicePapers = paperSource<ServiceOrder>({
  table: serviceOrderTable.name,
  papersOf: orderPapers,
  batches: [
    {
      label: "今天的服务记录单",
      form: "serviceSheet",
      list: "service.active",
      newestFirst: false,
      wanted: ({ bookedAt, createdAt }, today) => localDate(bookedAt ?? createdAt) === today,
    },
  ],
});
