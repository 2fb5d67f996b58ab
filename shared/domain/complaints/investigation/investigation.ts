import { z } from "zod";
import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { type StaffSnapshot, staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { Problem } from "#shared/lib/result.ts";

/** What an investigation comes to. */
export const outcomeLabels = {
  established: "属实",
  partly: "部分属实",
  contrary: "与所述严重不符，责任在投诉方",
  unproven: "主要事实不成立",
  untraceable: "情况不全，无法核实",
  beyondPromise: "属实，但要求超出承诺",
  blackmail: "借投诉要挟",
} as const;
export type Outcome = keyof typeof outcomeLabels;

/** Who spoke for the other side (R18 15.(4)). */
export const voiceLabels = { accused: "被投诉人", head: "其直接领导" } as const;

/** How far a matter has spread, which makes a valid complaint a vicious one (R18 10). */
export const spreadLabels = {
  media: "报纸、网络等媒体上影响较大",
  conflict: "与客户发生冲突，或社会影响较大",
} as const;

const person = staffSnapshot("人员");

const concludedSchema = doneSchema.extend({
  evidence: z.string(),
  complainantSaid: z.string(),
  voice: z.enum(keysOf(voiceLabels)),
  otherSaid: z.string(),
  finding: z.string(),
  gaps: z.string(),
  outcome: z.enum(keysOf(outcomeLabels)),
  spread: z.array(z.enum(keysOf(spreadLabels))),
});
export type Conclusion = z.infer<typeof concludedSchema>;

/** An investigation (R18 14–15): who looks into the matter, against whom, and what came of it. */
export const investigationSchema = z.object({
  begun: doneSchema,
  investigator: person,
  accused: person.optional(),
  concluded: concludedSchema.optional(),
});
export type Investigation = z.infer<typeof investigationSchema>;

/** What keeps somebody from investigating: being the person complained of, by choice of name or by the words of the complaint (R18 14). */
export function investigatorProblems(
  investigator: StaffSnapshot,
  accused: StaffSnapshot | undefined,
  about: string | undefined,
): Problem[] {
  const isAccused = accused?.id === investigator.id || about?.includes(investigator.name);
  return isAccused
    ? [{ field: "investigator", message: "被投诉的人不能调查这件投诉，请选别人" }]
    : [];
}

interface Judged {
  pack: string;
  validity?: { at: string } | undefined;
  investigation?: Investigation | undefined;
}

/** True where validity waits for the investigation (R18 14–15; elsewhere 本单位). */
export function needsInvestigation(pack: string, rules: RuleBook, mainPack: string): boolean {
  const rule = governingRule(rules, "complaintInvestigation", pack, mainPack);
  return rule !== undefined && rules.text(rule, "required") === "on";
}

/** What is still to be done before validity is final; nothing when it stands. */
export function beforeFinal(
  { pack, validity, investigation }: Judged,
  rules: RuleBook,
  mainPack: string,
): string | undefined {
  if (!needsInvestigation(pack, rules, mainPack)) return undefined;
  const concluded = investigation?.concluded;
  if (!concluded) return "登记调查结果";
  return validity === undefined || validity.at < concluded.at
    ? "按调查结果认定是否有效"
    : undefined;
}
