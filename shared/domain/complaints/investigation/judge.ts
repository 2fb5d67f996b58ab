import { z } from "zod";
import { choice, optionalText } from "#shared/domain/common/fields.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, success } from "#shared/lib/result.ts";
import { complaintId, defineStep } from "../change.ts";
import { gravityLabels } from "../labels.ts";
import { beforeFinal } from "./investigation.ts";

/** Finds a complaint valid, and how grave it is (R18 10). Where an investigation comes first, it must have been concluded. */
export const judgeValid = defineStep({
  name: "complaint.judge",
  step: "judge",
  input: z.object({
    id: complaintId,
    gravity: choice("严重程度", keysOf(gravityLabels)),
    reason: optionalText("理由", 500),
  }),
  run: (context, { gravity, reason }, complaint) => {
    const validity = compact({ ...doneNow(context), valid: true, gravity, reason });
    const { rules, desk } = context;
    const first = beforeFinal({ ...complaint, validity }, rules, desk.mainPack);
    if (first !== undefined) return failure(`先${first}，再认定是否有效`);
    return success({
      changes: { validity },
      note: [`有效，${gravityLabels[gravity]}`, reason].filter(Boolean).join("："),
    });
  },
});
