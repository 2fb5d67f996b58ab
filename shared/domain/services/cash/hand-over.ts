import { z } from "zod";
import { type ActionContext, defineAction, type Put, put } from "#shared/domain/common/action.ts";
import { yen } from "#shared/domain/common/money.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { failure, type Problem, type Result, success } from "#shared/lib/result.ts";
import { handedOver } from "../actions/payment.ts";
import { type ServiceOrder, serviceOrderTable } from "../order.ts";
import { cashLine, cashListTable, cashTotal } from "./cash-list.ts";

/** So many orders stand on one list. */
export const MOST_ON_A_LIST = 100;

const label = "财务签收";

const input = z.object({
  orders: z
    .array(z.string().min(1))
    .min(1, "请选择要签收的款项")
    .max(MOST_ON_A_LIST, `一张清单最多 ${MOST_ON_A_LIST} 笔`)
    .refine((ids) => new Set(ids).size === ids.length, "同一笔款项只能列一次"),
  /** What the screen showed: what is signed for must be what was counted. */
  totalCents: z.number().int(),
});
type Input = z.output<typeof input>;

function written(context: ActionContext, orders: readonly ServiceOrder[]): Result<Put[]> {
  const id = context.number("JK");
  const puts: Put[] = [];
  const problems: Problem[] = [];
  for (const order of orders) {
    const next = handedOver(order, context, id);
    if (!next.ok) problems.push({ message: `${order.id}：${next.problems[0]?.message}` });
    else {
      const step = stepNow(context, label, `${yen(order.payment?.amountCents ?? 0)}，清单 ${id}`);
      puts.push(put(serviceOrderTable, { ...next.value, steps: [...order.steps, step] }));
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const lines = orders.flatMap((order) => cashLine(order) ?? []);
  const list = { id, handed: doneNow(context), lines, totalCents: cashTotal(lines) };
  return success([...puts, put(cashListTable, list)]);
}

function handed(context: ActionContext, { orders: ids, totalCents }: Input): Result<Put[]> {
  const orders = ids.flatMap((id) => context.read(serviceOrderTable, id) ?? []);
  if (orders.length !== ids.length) return failure("有的工单不在了，请重新打开这一页");
  const shown = cashTotal(orders.flatMap((order) => cashLine(order) ?? []));
  if (shown !== totalCents) return failure(`合计刚刚有变化，现在是 ${yen(shown)}，请核对后再签收`);
  return written(context, orders);
}

/** Finance takes over the money of several orders at once, on a list that both sides sign (R10 四.9). All of it, or nothing. */
export const handOverCash = defineAction({
  name: "service.handOverCash",
  label: "签收款项",
  input,
  numbers: ["JK"],
  reads: ({ orders }) => orders.map((id) => ({ table: serviceOrderTable.name, id })),
  run: handed,
});
