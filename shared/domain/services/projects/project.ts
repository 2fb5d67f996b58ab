import { z } from "zod";
import { defineAction, put, type Ref, recordById } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { type Basis, governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, success } from "#shared/lib/result.ts";

/** A line of 《客服部调试项目工作系数》 (R01 附件一): a type of project, under its own name, and its coefficient. */
export const projectSchema = recordBase.extend({
  coefficient: z.number(),
  /** False when it is offered no more; orders keep it. */
  active: z.boolean(),
  note: z.string().optional(),
});
export type Project = z.infer<typeof projectSchema>;

/** The list of all types of project. */
export const projectList = "serviceProject.all";

export const projectTable = defineTable<Project>({
  name: "serviceProject",
  schema: projectSchema,
  lists: ({ id }) => [{ list: projectList, key: id }],
});

/** 工作系数 in points, hundredths allowed. */
export const coefficientField = z
  .number({ error: "请填写工作系数" })
  .positive("工作系数应大于 0")
  .max(99, "工作系数不能大于 99")
  .refine(
    (points) => Math.abs(points * 100 - Math.round(points * 100)) < 1e-9,
    "工作系数最多两位小数",
  );

/** Adds a type of project, or changes its coefficient; orders that exist keep what they were given. */
export const setProject = defineAction({
  name: "service.setProject",
  label: "设定工作系数",
  input: z.object({
    id: requiredText("项目类型", 40),
    coefficient: coefficientField,
    active: z.boolean(),
    note: optionalText("备注", 100),
    /** True when the type must not be there yet. */
    isNew: z.boolean(),
  }),
  reads: recordById(projectTable),
  run: (context, { isNew, ...project }) =>
    isNew && context.read(projectTable, project.id)
      ? failure("已经有这个项目类型，请直接修改", "id")
      : success([put(projectTable, project)]),
});

/** The record of the type that an order names. */
export const projectRef = ({ projectType }: { projectType?: string | undefined }): Ref[] =>
  projectType === undefined ? [] : [{ table: projectTable.name, id: projectType }];

/** Where an order's coefficient comes from: the table (R01 4.1, 附件一), or that somebody typed another one. */
export function coefficientBasis(
  { pack, coefficient }: { pack: string; coefficient?: number | undefined },
  project: Pick<Project, "id" | "coefficient"> | undefined,
  rules: RuleBook,
): Basis | undefined {
  const rule = governingRule(rules, "workCoefficient", pack, pack);
  if (rule === undefined || coefficient === undefined || project === undefined) return undefined;
  const steps = [`${project.id}：${project.coefficient} 点`];
  if (coefficient !== project.coefficient) steps.push(`工单上改为 ${coefficient} 点`);
  return rules.basis(rule, steps);
}
