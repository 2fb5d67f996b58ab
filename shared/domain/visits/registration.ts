import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import {
  blankable,
  choice,
  countField,
  documentField,
  optionalPhone,
  optionalText,
  requiredText,
  timeField,
} from "#shared/domain/common/fields.ts";
import { customerSnapshot, staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { rankLabels, reachesRank } from "#shared/domain/common/staff-roles.ts";
import type { Problem, Result } from "#shared/lib/result.ts";
import { epoch } from "#shared/lib/time.ts";
import { restrictedAmong, restrictedAreasRule } from "./areas.ts";
import { receptionFigures } from "./reception.ts";
import { guestClasses, type ReceptionFigures, type Visit } from "./visit.ts";

const visitorField = z.object({
  name: requiredText("来访人", 40),
  phone: optionalPhone,
  unit: optionalText("来访单位"),
  document: documentField.optional(),
});

const clearanceField = z.object({
  approver: staffSnapshot("批准人"),
  approvedAt: timeField("批准时间"),
});

/** Everything that is registered of a visit, expected or arrived. */
export const registrationFields = z.object({
  visitors: z.array(visitorField).min(1, "请填写来访人").max(100),
  headCount: countField("来访人数", 1, 500),
  customer: customerSnapshot.optional(),
  purpose: requiredText("来访事由"),
  guestClass: choice("接待类别", guestClasses),
  hospitality: z.boolean(),
  host: staffSnapshot("接待人"),
  hostReason: optionalText("级别低于规定的原因"),
  escorts: z.array(staffSnapshot("陪同人")).max(50),
  escortReason: optionalText("多派陪同的原因"),
  areas: z.array(requiredText("到访区域", 30)).max(20),
  clearance: clearanceField.optional(),
  badgeNo: optionalText("访客证号", 10),
  expectedAt: blankable(timeField("预计到达")),
});
export type RegistrationInput = z.input<typeof registrationFields>;
export type Registration = z.output<typeof registrationFields>;

/** The part of a visit that its registration decides. */
export type Registered = Pick<Visit, Exclude<keyof Registration, "clearance">> &
  Pick<Visit, "figures" | "clearance">;

/** A host below the rank that the class asks for needs a reason (R07 三.1). */
function hostProblems({ host, hostReason }: Registration, figures: ReceptionFigures): Problem[] {
  const { required } = figures.hostRank;
  if (reachesRank(host.rank, required) || hostReason !== undefined) return [];
  const words = `应由${rankLabels[required]}接待，${host.name}是${rankLabels[host.rank]}，请写明原因`;
  return [{ field: "hostReason", message: words }];
}

/** More escorts than the rule gives need a reason, up to its open end (R07 三.2). */
function escortProblems(
  { escorts, escortReason }: Registration,
  figures: ReceptionFigures,
): Problem[] {
  const rule = figures.escorts;
  if (!rule || rule.open || escorts.length <= rule.count || escortReason !== undefined) return [];
  const words = `按规定派 ${rule.count} 人陪同，现在 ${escorts.length} 人，请写明原因`;
  return [{ field: "escortReason", message: words }];
}

/** An approval by somebody else than who registers it, given before now (R22 3.3). */
function clearanceProblems(context: ActionContext, input: Registration, enters: boolean) {
  const restricted = restrictedAmong(context.rules, input.areas);
  if (restricted.length === 0) return [];
  const names = restricted.join("、");
  const field = "clearance.approver";
  if (!input.clearance)
    return enters ? [{ field, message: `进入${names}须先经批准，请选择批准人` }] : [];
  if (input.clearance.approver.id === context.actor.id)
    return [{ field, message: "批准人不能是登记人自己" }];
  if (epoch(input.clearance.approvedAt) > epoch(context.now))
    return [{ field: "clearance.approvedAt", message: "批准时间不能晚于现在" }];
  const visitor = input.visitors[0];
  return enters && visitor?.document === undefined
    ? [{ field: "visitors.0.document.number", message: `进入${names}须登记证件号码` }]
    : [];
}

function clearanceOf(context: ActionContext, { areas, clearance }: Registration) {
  const restricted = restrictedAmong(context.rules, areas);
  if (restricted.length === 0 || !clearance) return {};
  const basis = context.rules.basis(restrictedAreasRule, [`到访${restricted.join("、")}`]);
  return { clearance: { ...clearance, areas: restricted, basis } };
}

/**
 * Checks a registration against the rules (R07 三, R22 3.3) and works out its figures. `enters` is true when the guests go in now: then restricted
 * areas must have been approved.
 */
export function checkRegistration(
  context: ActionContext,
  input: Registration,
  enters: boolean,
): Result<Registered> {
  const figures = receptionFigures(context.rules, input);
  if (!figures.ok) return figures;
  const named = input.visitors.length;
  const countProblems: Problem[] =
    input.headCount < named
      ? [{ field: "headCount", message: `已填写 ${named} 位来访人，人数不能更少` }]
      : [];
  const problems = [
    ...countProblems,
    ...hostProblems(input, figures.value),
    ...escortProblems(input, figures.value),
    ...clearanceProblems(context, input, enters),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const { clearance: _, ...rest } = input;
  return {
    ok: true,
    value: { ...rest, figures: figures.value, ...clearanceOf(context, input) },
  };
}
