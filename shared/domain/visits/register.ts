import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { epoch } from "#shared/lib/time.ts";
import { visitStateLabels } from "./labels.ts";
import { checkRegistration, type Registration, registrationFields } from "./registration.ts";
import { partyName } from "./standing.ts";
import type { Visit } from "./visit.ts";
import { visitTable } from "./visit-table.ts";

const visitId = z.string().min(1);
const existing = registrationFields.extend({ id: visitId });

/** The visit, when it stands in one of the states given. */
export function visitIn(
  context: ActionContext,
  id: string,
  states: readonly Visit["state"][],
): Result<Visit> {
  const visit = context.read(visitTable, id);
  if (!visit) return failure("没有这条来访记录");
  if (!states.includes(visit.state))
    return failure(`这次来访现在是「${visitStateLabels[visit.state]}」，不能这样做`);
  return success(visit);
}

function created(context: ActionContext, input: Registration, enters: boolean) {
  const registered = checkRegistration(context, input, enters);
  if (!registered.ok) return registered;
  const { now, actor } = context;
  const base = { id: context.number("JD"), createdAt: now, createdBy: actor.id };
  return success({ ...registered.value, ...base });
}

/** Enters a visit ahead of its time. */
export const expectVisit = defineAction({
  name: "visit.expect",
  label: "登记预约",
  input: registrationFields,
  numbers: ["JD"],
  run: (context, input) => {
    if (input.expectedAt === undefined)
      return failure("登记预约请填写预计到达时间；客人已到请按「登记到访」", "expectedAt");
    if (epoch(input.expectedAt) < epoch(context.now))
      return failure("预计到达时间已过；客人已到请按「登记到访」", "expectedAt");
    const visit = created(context, input, false);
    if (!visit.ok) return visit;
    const step = stepNow(context, "登记预约");
    return success([put(visitTable, { ...visit.value, state: "expected", steps: [step] })]);
  },
});

/** Registers the arrival of somebody who was not announced. */
export const checkInVisit = defineAction({
  name: "visit.checkIn",
  label: "登记到访",
  input: registrationFields,
  numbers: ["JD"],
  run: (context, input) => {
    const visit = created(context, input, true);
    if (!visit.ok) return visit;
    const arrived = { state: "inHouse" as const, checkedInAt: context.now };
    const steps = [stepNow(context, "登记到访", partyName(input))];
    return success([put(visitTable, { ...visit.value, ...arrived, steps })]);
  },
});

/** What a registration does not touch. */
const keptOf = ({ id, state, createdAt, createdBy, checkedInAt, costs, overCap, settled }: Visit) =>
  compact({ id, state, createdAt, createdBy, checkedInAt, costs, overCap, settled });

/** Registers the arrival of an expected visit: the same record, with whatever has changed since. */
export const checkInExpected = defineAction({
  name: "visit.arrive",
  label: "登记到访",
  input: existing,
  reads: recordById(visitTable),
  run: (context, { id, ...input }) => {
    const visit = visitIn(context, id, ["expected"]);
    if (!visit.ok) return visit;
    const registered = checkRegistration(context, input, true);
    if (!registered.ok) return registered;
    const steps = [...visit.value.steps, stepNow(context, "登记到访", partyName(input))];
    const arrived = { state: "inHouse" as const, checkedInAt: context.now, steps };
    return success([put(visitTable, { ...keptOf(visit.value), ...registered.value, ...arrived })]);
  },
});

/** Changes what was registered of a visit that is expected or in the house; figures are worked out anew. */
export const changeVisit = defineAction({
  name: "visit.change",
  label: "修改来访",
  input: existing,
  reads: recordById(visitTable),
  run: (context, { id, ...input }) => {
    const visit = visitIn(context, id, ["expected", "inHouse"]);
    if (!visit.ok) return visit;
    const registered = checkRegistration(context, input, visit.value.state === "inHouse");
    if (!registered.ok) return registered;
    const steps = [...visit.value.steps, stepNow(context, "修改")];
    return success([put(visitTable, { ...keptOf(visit.value), ...registered.value, steps })]);
  },
});
