import { z } from "zod";
import { choice, requiredText } from "#shared/domain/common/fields.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, unless } from "#shared/lib/result.ts";
import { complaintId, defineStep } from "../change.ts";
import { investigatorProblems, outcomeLabels, spreadLabels, voiceLabels } from "./investigation.ts";

/**
 * Writes down what was found (R18 15): evidence, both sides, the finding, and the gaps in management that it shows. What was judged before waits
 * to be judged anew.
 */
export const concludeInvestigation = defineStep({
  name: "complaint.conclude",
  step: "conclude",
  input: z.object({
    id: complaintId,
    investigator: staffSnapshot("调查人").optional(),
    accused: staffSnapshot("被投诉员工").optional(),
    evidence: requiredText("证据", 1000),
    complainantSaid: requiredText("投诉人怎么说", 1000),
    voice: choice("另一方由谁说明", keysOf(voiceLabels)),
    otherSaid: requiredText("被投诉一方怎么说", 1000),
    finding: requiredText("查明的事实", 1000),
    gaps: requiredText("管理漏洞", 1000),
    outcome: choice("调查结论", keysOf(outcomeLabels)),
    spread: z.array(z.enum(keysOf(spreadLabels))),
  }),
  run: (context, { id: _, investigator: asked, accused: named, ...found }, complaint) => {
    const { investigation, about, owner } = complaint;
    const investigator = asked ?? investigation?.investigator ?? owner;
    const accused = named ?? investigation?.accused;
    if (!investigator) return failure("请选择调查人", "investigator");
    const done = doneNow(context);
    return unless(investigatorProblems(investigator, accused, about), () => ({
      changes: {
        investigation: compact({
          begun: investigation?.begun ?? done,
          investigator,
          accused,
          concluded: { ...done, ...found },
        }),
      },
      note: `${outcomeLabels[found.outcome]}：${found.finding}`,
    }));
  },
});
