import { z } from "zod";
import { blankable, choice, dateField, optionalText } from "#shared/domain/common/fields.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, type Problem, success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { complaintId, defineStep } from "../change.ts";
import { decideReturn, defectLabels, returnLabels, returnRule } from "./decide.ts";

const returnFields = z.object({
  id: complaintId,
  defect: choice("商品的问题", keysOf(defectLabels)),
  deliveredOn: blankable(dateField("出库日期")),
  deliveryCheck: optionalText("出库审核表编号", 60),
  foundOn: blankable(dateField("发现日期")),
  verified: z.boolean().optional(),
  byStorage: z.boolean().optional(),
});

const questions = {
  deliveredOn: "请填写出库日期",
  foundOn: "请填写发现日期",
  verified: "请选择是否核实属实",
  byStorage: "请选择是否客户仓储不当造成",
} as const;

function dateProblems(
  { deliveredOn, foundOn }: z.output<typeof returnFields>,
  today: string,
): Problem[] {
  const problems: Problem[] = [];
  if (deliveredOn !== undefined && deliveredOn > today)
    problems.push({ field: "deliveredOn", message: "出库日期不能晚于今天" });
  if (foundOn !== undefined && foundOn > today)
    problems.push({ field: "foundOn", message: "发现日期不能晚于今天" });
  if (deliveredOn !== undefined && foundOn !== undefined && foundOn < deliveredOn)
    problems.push({ field: "foundOn", message: "发现日期不能早于出库日期" });
  return problems;
}

/** Keeps what was asked about a return and what the rule says to it (R03 二.3.2). It may be asked again once more is known. */
export const decideGoodsReturn = defineStep({
  name: "complaint.decideReturn",
  step: "decideReturn",
  input: returnFields,
  run: ({ rules, desk, now }, { id: _, ...answers }, complaint) => {
    const rule = returnRule(complaint.pack, rules, desk.mainPack);
    if (rule === undefined) return failure("这类投诉没有退货的规定");
    const problems = dateProblems({ id: complaint.id, ...answers }, localDate(now));
    if (problems.length > 0) return { ok: false, problems };
    const found = decideReturn(answers, rule, rules);
    if ("asks" in found) return failure(questions[found.asks], found.asks);
    return success({
      changes: { goodsReturn: compact({ ...answers, ...found }) },
      note: [returnLabels[found.outcome], ...(found.basis.steps ?? [])].join("："),
    });
  },
});
