import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { chainByRule } from "#shared/domain/common/approvals/by-rule.ts";
import {
  type AnswerInput,
  answerFields,
  decide,
  enteredFields,
} from "#shared/domain/common/approvals/decide.ts";
import {
  type ApprovalRequest,
  approvalList,
  openRequest,
  requestSchema,
  standingOf,
} from "#shared/domain/common/approvals/request.ts";
import { lastAnswerWords } from "#shared/domain/common/approvals/words.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { doneSchema, stepNow, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { readPeriod } from "./period.ts";
import { reportSchema } from "./report.ts";

export const releaseStates = {
  waiting: "待审批",
  issued: "已发放",
  returned: "已退回",
  refused: "未批准",
} as const;

/** A single figure or sentence of an issued report that is changed (R05 11): filed with its report, old beside new. */
const correctionSchema = z.object({
  item: z.string(),
  before: z.string(),
  after: z.string(),
  request: requestSchema,
});
export type Correction = z.infer<typeof correctionSchema>;

/** A report that goes to another department (R05 10, 13): as it was drawn up, to whom, and who allowed it. */
const releaseSchema = recordBase.extend({
  period: z.string(),
  title: z.string(),
  report: reportSchema,
  purpose: z.string(),
  /** 发放名单: departments or people. */
  recipients: z.array(z.string()),
  request: requestSchema,
  issuedAt: z.string().optional(),
  corrections: z.array(correctionSchema),
  asked: doneSchema,
  steps: z.array(stepSchema),
});
export type StatisticsRelease = z.infer<typeof releaseSchema>;

const stateWords = {
  agreed: "issued",
  returned: "returned",
  refused: "refused",
  waiting: "waiting",
} as const;

/** How a release stands. */
export const releaseState = ({ request }: Pick<StatisticsRelease, "request">) =>
  stateWords[standingOf(request)];

/** What waits for an answer: the release itself, or the newest correction. */
export function openReleaseRequest(release: StatisticsRelease): ApprovalRequest | undefined {
  const newest = release.corrections.at(-1)?.request ?? release.request;
  return standingOf(newest) === "waiting" ? newest : undefined;
}

/** The corrections that count. */
export const grantedCorrections = ({ corrections }: StatisticsRelease): Correction[] =>
  corrections.filter(({ request }) => standingOf(request) === "agreed");

export const releaseTable = defineTable<StatisticsRelease>({
  name: "statisticsRelease",
  schema: releaseSchema,
  lists: (release) => {
    const request = openReleaseRequest(release);
    return [
      { list: "statisticsRelease.all", key: release.asked.at },
      ...(request ? [{ list: approvalList, key: request.asked.at }] : []),
    ];
  },
});

/** Asks that a report goes to others: reviewed by 客户信息主管 and 客服经理, allowed by 总经理 (R05 10, 13). */
export const askRelease = defineAction({
  name: "statistics.askRelease",
  label: "申请发放报表",
  input: z.object({
    period: requiredText("统计期间", 20),
    title: requiredText("报表名称", 80),
    report: reportSchema,
    purpose: requiredText("用途", 200),
    recipients: z
      .array(requiredText("发放对象", 60))
      .min(1, "请写明发给谁")
      .max(50, "发放对象最多 50 个"),
  }),
  run: (context, input) => {
    if (!readPeriod(input.period)) return failure("统计期间不对", "period");
    const needed = chainByRule(context.rules, "common.statisticsRelease");
    if (!needed) return failure("没有设定由谁审批");
    const request = openRequest(context, { ...needed, reason: input.purpose });
    return success([
      put(releaseTable, {
        ...input,
        id: context.newId(),
        recipients: [...new Set(input.recipients)],
        request,
        corrections: [],
        asked: request.asked,
        steps: [stepNow(context, "申请发放", input.recipients.join("、"))],
      }),
    ]);
  },
});

const idField = requiredText("报表", 60);

/** Asks that one item of an issued report is changed (R05 11). */
export const askCorrection = defineAction({
  name: "statistics.askCorrection",
  label: "申请更正报表",
  input: z.object({
    id: idField,
    item: requiredText("更正项目", 100),
    before: requiredText("原来的内容", 200),
    after: requiredText("更正为", 200),
    reason: requiredText("更正原因", 200),
  }),
  reads: recordById(releaseTable),
  run: (context, { id, item, before, after, reason }) => {
    const release = context.read(releaseTable, id);
    if (!release || releaseState(release) !== "issued") return failure("只有已发放的报表可以更正");
    if (openReleaseRequest(release)) return failure("还有一项更正正等待审批");
    const needed = chainByRule(context.rules, "common.statisticsCorrection");
    if (!needed) return failure("没有设定由谁批准");
    const request = openRequest(context, { ...needed, reason });
    const corrections = [...release.corrections, { item, before, after, request }];
    const steps = [...release.steps, stepNow(context, "申请更正", `${item}：${before} → ${after}`)];
    return success([put(releaseTable, { ...release, corrections, steps })]);
  },
});

function decided(
  context: ActionContext,
  { id, ...input }: AnswerInput & { id: string },
): Result<ReturnType<typeof put>[]> {
  const release = context.read(releaseTable, id);
  const asked = release && openReleaseRequest(release);
  if (!release || !asked) return failure("没有等待审批的申请");
  const answered = decide(asked, input, context);
  if (!answered.ok) return answered;
  const request = answered.value;
  const steps = [...release.steps, stepNow(context, "审批", lastAnswerWords(request))];
  if (asked !== release.request) {
    const corrections = release.corrections.map((each) =>
      each.request === asked ? { ...each, request } : each,
    );
    return success([put(releaseTable, { ...release, corrections, steps })]);
  }
  const issued = standingOf(request) === "agreed" ? { issuedAt: context.now } : {};
  return success([put(releaseTable, { ...release, ...issued, request, steps })]);
}

/** Answers a request for a release or a correction. */
export const decideRelease = defineAction({
  name: "statistics.decide",
  label: "审批报表",
  input: answerFields.extend({ id: idField }),
  reads: recordById(releaseTable),
  run: decided,
});

/** Enters from paper what was decided. */
export const enterReleaseDecision = defineAction({
  name: "statistics.enterDecision",
  label: "登记纸质审批",
  input: enteredFields.extend({ id: idField }),
  reads: recordById(releaseTable),
  run: decided,
});

export const statisticsActions = [askRelease, askCorrection, decideRelease, enterReleaseDecision];
