import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Problem, type Result, success } from "#shared/lib/result.ts";
import { serviceOrderTable } from "../order.ts";
import { eventProblem } from "../order-action.ts";
import { added, type MaterialIssue, materialIssueTable, stillOut } from "./material.ts";

const quantity = (least: number) =>
  z
    .number({ error: "请填写数量" })
    .min(least, least > 0 ? "数量应大于 0" : "数量不能为负数")
    .max(99_999, "数量不能大于 99999")
    .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, "数量最多两位小数");

const issueInput = z.object({
  order: z.string().optional(),
  engineer: z.object(
    { id: z.string().min(1, "请选择领用人"), name: requiredText("领用人", 30) },
    { error: "请选择领用人" },
  ),
  takenAt: timeField("领用时间"),
  lines: z
    .array(
      z.object({
        kind: z.enum(["tool", "part"], { error: "请选择工具或配件" }),
        name: requiredText("名称", 60),
        model: optionalText("型号", 60),
        unit: optionalText("单位", 6),
        quantity: quantity(0.01),
      }),
    )
    .min(1, "请填写领用的工具或配件")
    .max(100, "一张领用单最多 100 项"),
});

/** An engineer takes tools and parts, for an order or for everyday use (R10 四.4). */
export const issueMaterials = defineAction({
  name: "service.issueMaterials",
  label: "领用工具配件",
  input: issueInput,
  numbers: ["LY"],
  reads: ({ order }) => (order ? [{ table: serviceOrderTable.name, id: order }] : []),
  subjects: ({ order }) => (order ? [`serviceOrder:${order}`] : []),
  run: (context, { lines, takenAt, ...input }) => {
    if (input.order && !context.read(serviceOrderTable, input.order))
      return failure("没有这张服务工单", "order");
    const late = eventProblem(takenAt, "takenAt", context);
    if (late) return late;
    const issue = compact({
      ...input,
      id: context.number("LY"),
      issued: doneNow(context),
      takenAt,
      lines: lines.map((line) => compact({ ...line, returned: 0, used: 0 })),
      returns: [],
    });
    return success([put(materialIssueTable, issue)]);
  },
});

const returnInput = z.object({
  id: z.string().min(1),
  /** For each line of the issue, in its order. */
  lines: z.array(z.object({ returned: quantity(0), used: quantity(0) })),
  remark: optionalText("说明", 200),
});
type ReturnInput = z.output<typeof returnInput>;

function returnProblems(issue: MaterialIssue, { lines }: ReturnInput): Problem[] {
  if (lines.length !== issue.lines.length) return [{ message: "领用单刚刚有变化，请重新填写" }];
  if (lines.every(({ returned, used }) => returned + used === 0))
    return [{ message: "请填写退回或用去的数量" }];
  return issue.lines.flatMap((line, at) => {
    const { returned = 0, used = 0 } = lines[at] ?? {};
    const field = `lines.${at}.${returned > 0 ? "returned" : "used"}`;
    if (line.kind === "tool" && used > 0)
      return [{ field: `lines.${at}.used`, message: "工具不算用去；损坏、遗失写在说明里再退回" }];
    return added(returned, used) > stillOut(line)
      ? [{ field, message: `「${line.name}」还在外 ${stillOut(line)}，不能超过` }]
      : [];
  });
}

function returned(context: ActionContext, input: ReturnInput): Result<ReturnType<typeof put>[]> {
  const issue = context.read(materialIssueTable, input.id);
  if (!issue) return failure("没有这张领用单");
  const problems = returnProblems(issue, input);
  if (problems.length > 0) return { ok: false, problems };
  const moved = input.lines
    .map((line, at) => ({ line: at, ...line }))
    .filter((each) => each.returned + each.used > 0);
  const lines = issue.lines.map((line, at) => ({
    ...line,
    returned: added(line.returned, input.lines[at]?.returned ?? 0),
    used: added(line.used, input.lines[at]?.used ?? 0),
  }));
  const back = compact({ ...doneNow(context), lines: moved, remark: input.remark });
  return success([put(materialIssueTable, { ...issue, lines, returns: [...issue.returns, back] })]);
}

/** What comes back of an issue, and what was used up. */
export const returnMaterials = defineAction({
  name: "service.returnMaterials",
  label: "退回工具配件",
  input: returnInput,
  reads: recordById(materialIssueTable),
  run: returned,
});
