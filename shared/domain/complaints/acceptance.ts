import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import { blankable, optionalText, timeField } from "#shared/domain/common/fields.ts";
import { inkField, signedSchema } from "#shared/domain/common/signature.ts";
import { compact } from "#shared/lib/compact.ts";
import { canonical, sha256Hex } from "#shared/lib/digest.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { Problem } from "#shared/lib/result.ts";
import { epoch } from "#shared/lib/time.ts";
import { type Satisfaction, satisfactionLabels } from "./labels.ts";

/** How the customer accepts the result (R09 1.(5)). */
export const acceptanceLabels = {
  spoken: "口头确认",
  screen: "屏幕签字",
  paper: "纸质签字",
} as const;

/** What the customer signs: the matter, what was done about it, and what they say of it. */
const acceptedSchema = z.object({
  number: z.string(),
  complainant: z.string(),
  facts: z.string(),
  plan: z.string().optional(),
  answer: z.string().optional(),
  satisfaction: z.enum(keysOf(satisfactionLabels)),
});
type Accepted = z.infer<typeof acceptedSchema>;

/** The customer's signature under what it was set to; the digest binds both. */
export const acceptanceSchema = z.object({
  content: acceptedSchema,
  signature: signedSchema,
  digest: z.string(),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** What the panel asks for when the customer signs. */
export const acceptanceFields = {
  accepted: z.enum(keysOf(acceptanceLabels)).optional(),
  signer: optionalText("签字人", 60),
  strokes: z.preprocess(
    (value) => (Array.isArray(value) && value.length === 0 ? undefined : value),
    inkField.optional(),
  ),
  signedAt: blankable(timeField("签字时间")),
  document: optionalText("纸质单据", 100),
};
const fields = z.object(acceptanceFields);
type Signing = z.output<typeof fields>;

interface Matter {
  id: string;
  complainant: string;
  facts: string;
  plan?: string | undefined;
  answered?: { answer: string } | undefined;
}

const contentOf = (matter: Matter, satisfaction: Satisfaction): Accepted =>
  compact({
    number: matter.id,
    complainant: matter.complainant,
    facts: matter.facts,
    plan: matter.plan,
    answer: matter.answered?.answer,
    satisfaction,
  });

const digestOf = ({ content, signature }: Pick<Acceptance, "content" | "signature">) =>
  sha256Hex(canonical({ content, signature }));

/** What is missing for a signature on the screen or on paper. */
export function signingProblems(signing: Signing, now: string): Problem[] {
  const { accepted = "spoken", signer, strokes, signedAt, document } = signing;
  if (accepted === "spoken") return [];
  const problems: Problem[] = [];
  if (signer === undefined) problems.push({ field: "signer", message: "请填写签字人" });
  if (accepted === "screen") {
    if (strokes === undefined) problems.push({ field: "strokes", message: "请客户在签字框内签字" });
    return problems;
  }
  if (document === undefined)
    problems.push({ field: "document", message: "请写明哪份单据、放在哪里" });
  if (signedAt === undefined) problems.push({ field: "signedAt", message: "请填写签字时间" });
  else if (epoch(signedAt) > epoch(now))
    problems.push({ field: "signedAt", message: "签字时间不能晚于现在" });
  return problems;
}

/** The signed acceptance as the complaint keeps it; nothing when the customer only said so. */
export function acceptanceOf(
  signing: Signing,
  matter: Matter,
  satisfaction: Satisfaction,
  { now, actor }: Pick<ActionContext, "now" | "actor">,
): Acceptance | undefined {
  const { accepted = "spoken", signer: name = "", strokes, signedAt, document } = signing;
  if (accepted === "spoken") return undefined;
  const content = contentOf(matter, satisfaction);
  const signature =
    accepted === "screen"
      ? compact({ name, at: now, how: accepted, strokes })
      : compact({ name, at: signedAt ?? now, how: accepted, document, enteredBy: actor.name });
  return { content, signature, digest: digestOf({ content, signature }) };
}

/** True while the complaint still says what the customer signed, and the signature is the one that was given. */
export const isAcceptanceIntact = (
  acceptance: Acceptance,
  matter: Matter & { satisfaction?: Satisfaction | undefined },
): boolean =>
  acceptance.digest === digestOf(acceptance) &&
  matter.satisfaction !== undefined &&
  canonical(acceptance.content) === canonical(contentOf(matter, matter.satisfaction));
