import { z } from "zod";
import { compact } from "#shared/lib/compact.ts";
import { failure, success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { type ActionContext, defineAction, put } from "./common/action.ts";
import { requiredText } from "./common/fields.ts";
import { computed } from "./common/rule-book.ts";
import { doneNow, stepNow } from "./common/steps.ts";
import { computeStatement } from "./incentives/compute/compute.ts";
import { entryTable } from "./incentives/entry.ts";
import { type ServiceFacts, secondServices, watchedMonths } from "./incentives/facts.ts";
import { judgementTable } from "./incentives/judgement.ts";
import { payMonth, readPeriod } from "./incentives/period.ts";
import { scoresTable } from "./incentives/scores.ts";
import { type Statement, statementTable } from "./incentives/statement.ts";
import { taxOfPayees } from "./incentives/statement-actions.ts";
import { kindLabels } from "./services/labels.ts";
import { type ServiceOrder, serviceOrderTable } from "./services/order.ts";
import { paidOn, poweredOn, tripOn } from "./services/trip-lists.ts";

const governing = "equipmentService";

/** What incentives see of a service order; nothing of an order of another regulation, or of one that was called off. */
export function factsOf(order: ServiceOrder): ServiceFacts | undefined {
  const trip = tripOn(order);
  if (order.pack !== governing || trip === undefined) return undefined;
  const { id, kind, customer, engineers, parts, exchanges, vehicles, payment } = order;
  const isAnswered = kind === "installation" || kind === "commissioning";
  const terminals = [
    ...exchanges.flatMap(({ oldTerminal, newTerminal }) => [oldTerminal, newTerminal]),
    ...vehicles.map(({ terminal }) => terminal),
  ].filter((terminal) => terminal !== undefined);
  const paid = paidOn(order);
  return compact({
    id,
    customer: customer.id ?? customer.name,
    kind: isAnswered ? kind : ("other" as const),
    kindWords: kindLabels[kind],
    tripOn: trip,
    finishedAt: order.finishedAt,
    receivedAt: order.receivedAt,
    poweredOn: poweredOn(order),
    serial: order.serial,
    model: order.model,
    terminals,
    coefficient: order.coefficient ?? 0,
    engineers: engineers.map(({ staffId, name, share }) => ({ id: staffId, name, share })),
    parts,
    paid: paid === undefined || !payment ? undefined : { on: paid, cents: payment.amountCents },
  });
}

const ids = (label: string, max: number) =>
  z.array(requiredText(label, 60)).max(max, `${label}太多`);

const drawInput = z.object({
  id: requiredText("汇总", 10),
  orders: ids("工单", 50_000),
  judgements: ids("判定", 50_000),
  entries: ids("事项", 10_000),
});

const refs = ({ name }: { name: string }, of: string[]) => of.map((id) => ({ table: name, id }));

/** The records with these ids; undefined where one is missing. */
function all<R>(of: string[], find: (id: string) => R | undefined): R[] | undefined {
  const found = of.map(find).filter((record) => record !== undefined);
  return found.length === of.length ? found : undefined;
}

/** Works out the statement of a period from its services and entries, or works it out anew; what is handed in is not touched any more. */
export const drawStatement = defineAction({
  name: "incentive.draw",
  label: "汇总激励",
  input: drawInput,
  onlySubjects: true,
  subjects: ({ id }) => [`incentiveStatement:${id}`],
  reads: ({ id, orders, judgements, entries }) => [
    ...refs(statementTable, [id]),
    ...refs(scoresTable, [id]),
    ...refs(serviceOrderTable, orders),
    ...refs(judgementTable, judgements),
    ...refs(entryTable, entries),
  ],
  run: (context, input) => computed(() => drawn(context, input)),
});

function materialOf(context: ActionContext, input: z.output<typeof drawInput>) {
  const orders = all([...new Set(input.orders)], (id) => context.read(serviceOrderTable, id));
  const judgements = all(input.judgements, (id) => context.read(judgementTable, id));
  const entries = all([...new Set(input.entries)], (id) => context.read(entryTable, id));
  if (!orders || !judgements || !entries) return undefined;
  const departments = new Map(context.people.map(({ id, department }) => [id, department]));
  return {
    orders: orders.flatMap((order) => factsOf(order) ?? []),
    judgements,
    entries,
    scores: context.read(scoresTable, input.id),
    departmentOf: (id: string) => departments.get(id),
  };
}

function drawn(context: ActionContext, input: z.output<typeof drawInput>) {
  const period = readPeriod(input.id);
  const material = materialOf(context, input);
  if (!period || !material) return failure("这一期的数据不对，请重新打开这一页");
  if (period.from > localDate(context.now)) return failure("这一期还没有开始", "id");
  const before = context.read(statementTable, input.id);
  if (before && before.state !== "draft") return failure("这期汇总已经提交，不能重算");
  const part = computeStatement({ ...material, period }, context.rules);
  if (!part.ok) return part;
  const rule = `${governing}.incentiveStatement`;
  const month = payMonth(period, context.rules.number(rule, "monthsAfter"));
  const { lines, open } = part.value;
  const step = stepNow(context, before ? "重新汇总" : "汇总", `${lines.length} 行`);
  const statement: Omit<Statement, "rev"> = {
    ...period,
    state: "draft",
    payMonth: month,
    lines,
    open,
    tax: taxOfPayees(before?.tax ?? {}, lines),
    returned: before?.returned ?? [],
    basis: context.rules.basis(rule, [`到 ${period.to} 止，${month} 发放`]),
    drawn: doneNow(context),
    steps: [...(before?.steps ?? []), step],
  };
  return success([put(statementTable, statement)]);
}

/** The supervisor says of a second service whether somebody has to answer for it (R01 9.3, 9.4). */
export const judgeSecondService = defineAction({
  name: "incentive.judge",
  label: "判定第二次服务",
  input: z.object({
    first: requiredText("第一次服务", 60),
    second: requiredText("第二次服务", 60),
    isPersonal: z.boolean({ error: "请选择是不是个人原因" }),
    isMissingFunctions: z.boolean({ error: "请选择是不是调试功能缺失、遗漏" }),
    reason: requiredText("判定理由", 300),
  }),
  reads: ({ first, second }) => [
    ...refs(serviceOrderTable, [first, second]),
    ...refs(judgementTable, [second]),
  ],
  subjects: ({ first, second }) => [`serviceOrder:${first}`, `serviceOrder:${second}`],
  run: (context, { first, second, isPersonal, isMissingFunctions, reason }) => {
    const facts = [first, second].flatMap((id) => {
      const order = context.read(serviceOrderTable, id);
      return (order && factsOf(order)) ?? [];
    });
    const [found] = secondServices(facts, watchedMonths(context.rules)).filter(
      (pair) => pair.second.id === second,
    );
    if (found?.first.id !== first) return failure("这不是前一次安装、调试的第二次服务");
    const engineers = found.first.engineers.map(({ id, name, share }) => ({ id, name, share }));
    if (engineers.some(({ id }) => id === context.actor.id))
      return failure("前一次服务有您参加，请由别人判定");
    const judged = doneNow(context);
    const { common } = found;
    const judgement = { first, common, isPersonal, isMissingFunctions, reason, engineers, judged };
    return success([put(judgementTable, { id: second, ...judgement })]);
  },
});

export const serviceIncentiveActions = [drawStatement, judgeSecondService];
