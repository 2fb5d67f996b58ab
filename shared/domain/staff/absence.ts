import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import type { Cover } from "#shared/domain/common/approvals/house.ts";
import { dateField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { mayApprove } from "#shared/domain/common/permissions.ts";
import { stepNow, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, type Problem, success, unless } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";

const person = z.object({ id: z.string().min(1), name: z.string() });

/** A dated authorisation: while somebody is away, another decides in their place, and signs with 代 (DOMAIN §1). */
export const absenceSchema = recordBase.extend({
  absent: person,
  cover: person,
  from: z.string(),
  until: z.string(),
  reason: z.string(),
  /** The paper on which the absent person authorised it, where somebody else entered it. */
  document: z.string().optional(),
  endedAt: z.string().optional(),
  createdBy: z.string(),
  createdAt: z.string(),
  steps: z.array(stepSchema),
});
export type Absence = z.infer<typeof absenceSchema>;

export const absenceTable = defineTable<Absence>({
  name: "absence",
  schema: absenceSchema,
  lists: ({ endedAt, until, from }) => [
    { list: endedAt === undefined ? "absence.given" : "absence.ended", key: `${until}#${from}` },
  ],
});

/** The authorisations that count, as approvals ask for them. */
export const coversOf = (absences: readonly Absence[]): Cover[] =>
  absences.flatMap(({ absent, cover, from, until, endedAt }) =>
    endedAt === undefined ? [{ absent: absent.id, by: cover.id, from, until }] : [],
  );

const fields = z.object({
  absent: z.string({ error: "请选择外出的人" }).min(1, "请选择外出的人"),
  cover: z.string({ error: "请选择代审批的人" }).min(1, "请选择代审批的人"),
  from: dateField("开始日期"),
  until: dateField("结束日期"),
  reason: requiredText("事由", 100),
  document: optionalText("书面授权", 100),
});

/**
 * Authorises somebody to decide while a person is away, from the first to the last day. People authorise for themselves; an administrator
 * enters what was authorised on paper.
 */
export const giveCover = defineAction({
  name: "absence.give",
  label: "授权代审批",
  input: fields,
  run: (context, { absent: absentId, cover: coverId, ...input }) => {
    const { people, actor, now } = context;
    const absent = people.find(({ id }) => id === absentId);
    const cover = people.find(({ id }) => id === coverId);
    if (!absent || !cover) return failure("这个人不在员工名单里", absent ? "cover" : "absent");
    const problems: Problem[] = [];
    const refuse = (field: string, message: string) => problems.push({ field, message });
    if (!mayApprove(cover)) refuse("cover", `${cover.name}不是能审批的人，请选主管以上的同事`);
    if (absent.id === cover.id) refuse("cover", "代审批的人不能是外出的人自己");
    if (input.until < input.from) refuse("until", "结束日期不能早于开始日期");
    if (input.until < localDate(now)) refuse("until", "结束日期已经过了");
    if (absent.id !== actor.id && input.document === undefined)
      refuse("document", "替别人登记授权，请写明书面授权的文件");
    return unless(problems, () => [
      put(absenceTable, {
        ...input,
        id: context.newId(),
        absent: { id: absent.id, name: absent.name },
        cover: { id: cover.id, name: cover.name },
        createdAt: now,
        createdBy: actor.id,
        steps: [stepNow(context, "授权")],
      }),
    ]);
  },
});

/** Ends an authorisation before its last day. */
export const endCover = defineAction({
  name: "absence.end",
  label: "结束授权",
  input: z.object({ id: z.string().min(1) }),
  reads: recordById(absenceTable),
  run: (context, { id }) => {
    const absence = context.read(absenceTable, id);
    if (!absence || absence.endedAt !== undefined) return failure("没有这项授权，或已经结束");
    const isOwn = [absence.absent.id, absence.createdBy].includes(context.actor.id);
    if (!isOwn && !context.actor.roles.includes("admin")) return failure("只有授权的人能结束它");
    const steps = [...absence.steps, stepNow(context, "结束授权")];
    return success([put(absenceTable, { ...absence, endedAt: context.now, steps })]);
  },
});
