import type { ActionContext } from "#shared/domain/common/action.ts";
import { chainByRule } from "#shared/domain/common/approvals/by-rule.ts";
import type { Basis, RuleBook } from "#shared/domain/common/rules.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { epoch, type IsoTime, type LocalDate, type Offset, timeOn } from "#shared/lib/time.ts";
import { type PassKind, type PassState, passStateLabels } from "./labels.ts";
import type { ExitPass } from "./pass.ts";
import { exitPassTable } from "./pass-table.ts";

/** From which states each step leads. A pass that was issued can only be released, voided or brought back; a released one is not voided. */
export const stepsFrom = {
  change: ["applied", "checked"],
  check: ["applied", "checked"],
  submit: ["checked"],
  approve: ["submitted"],
  issue: ["checked", "approved"],
  void: ["applied", "checked", "submitted", "approved", "issued"],
  returnItems: ["issued", "released"],
  note: [
    "applied",
    "checked",
    "submitted",
    "approved",
    "issued",
    "released",
    "returned",
    "refused",
    "void",
  ],
} as const satisfies Record<string, readonly PassState[]>;
export type PassStep = keyof typeof stepsFrom;

const leadsFrom = (step: PassStep): readonly PassState[] => stepsFrom[step];

/** The pass of an action, when its state allows the step. */
export function passFor(context: ActionContext, id: string, step: PassStep): Result<ExitPass> {
  const pass = context.read(exitPassTable, id);
  if (!pass) return failure("没有这张出门条");
  if (!leadsFrom(step).includes(pass.state))
    return failure(`这张出门条现在是「${passStateLabels[pass.state]}」，不能这样做`);
  return success(pass);
}

const approvalRule = "common.passApproval";

/** Whose consent a kind of pass needs before it is issued (本单位), with the rule; undefined where none is needed. */
export const approvalFor = (rules: RuleBook, kind: PassKind) =>
  chainByRule(rules, approvalRule, kind);

/** When a pass for this day opens its gate: on the day alone, within the hours of the rule (本单位). */
export function validity(
  rules: RuleBook,
  leavesOn: LocalDate,
  offset: Offset,
): { from: IsoTime; until: IsoTime; basis: Basis } {
  const rule = "common.passValidity";
  const [from, until] = [rules.text(rule, "from"), rules.text(rule, "until")];
  return {
    from: timeOn(leavesOn, from, offset),
    until: timeOn(leavesOn, until, offset),
    basis: rules.basis(rule, [`${leavesOn} ${from} 至 ${until}`]),
  };
}

/** True when a pass was issued and its day is over. It is never stored: time alone makes it so. */
export const isExpired = ({ state, valid }: ExitPass, now: IsoTime): boolean =>
  state === "issued" && valid !== undefined && epoch(now) >= epoch(valid.until);

/** What people call the state of a pass at this moment. */
export const stateWords = (pass: ExitPass, now: IsoTime): string =>
  isExpired(pass, now) ? "已过期" : passStateLabels[pass.state];
