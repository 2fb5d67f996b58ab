import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { failure, success } from "#shared/lib/result.ts";
import { complaintId } from "../change.ts";
import { complaintTable } from "../complaint.ts";
import { mostSimilar } from "../intake.ts";
import { stepLabels } from "../labels.ts";
import { mayTake } from "../lifecycle.ts";
import { withGroup } from "./form-group.ts";
import { matterOf } from "./matter.ts";

const ref = (id: string) => ({ table: complaintTable.name, id });

/** Says that a complaint is about the same thing as another, whose words differ; both then count towards a group (R09 2.(6)). */
export const joinMatter = defineAction({
  name: "complaint.join",
  label: stepLabels.join,
  input: z.object({
    id: complaintId,
    other: requiredText("同一件事的投诉", 60),
    /** Those of the other's matter, for the count of households. */
    similar: z.array(z.string().max(60)).max(mostSimilar),
  }),
  reads: ({ id, other, similar }) => [...new Set([id, other, ...similar])].map(ref),
  run: (context, { id, other: otherId, similar }) =>
    computed(() => {
      const complaint = context.read(complaintTable, id);
      const other = context.read(complaintTable, otherId);
      if (!complaint || !other || id === otherId) return failure("请选另一件已登记的投诉", "other");
      if (!mayTake("join", complaint.state)) return failure("这件投诉已经结束，不能再并");
      const matter = matterOf(other) ?? `#${other.id}`;
      if (matterOf(complaint) === matter) return failure("两件投诉已经算同一件事", "other");
      const step = stepNow(context, stepLabels.join, other.id);
      const joined = { ...complaint, matter, steps: [...complaint.steps, step] };
      const named = { ...other, matter };
      const others = similar.flatMap((each) => context.read(complaintTable, each) ?? []);
      const all = [named, ...others.filter((one) => one.id !== otherId && one.id !== id)];
      const puts = withGroup(joined, all, context);
      const isWritten = puts.some(({ record }) => record.id === otherId);
      return success(isWritten ? puts : [...puts, put(complaintTable, named)]);
    }),
});
