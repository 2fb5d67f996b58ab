import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { rankSchema, roleLabels, roleSchema } from "#shared/domain/common/staff-roles.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, success } from "#shared/lib/result.ts";

/** A person of the organisation. Passwords are never here: only the host knows them. */
export const staffSchema = recordBase.extend({
  name: z.string(),
  roles: z.array(roleSchema).min(1),
  rank: rankSchema,
  department: z.string(),
  phone: z.string().optional(),
  /** What they are called upon for besides their roles, for instance 物业中心负责人. */
  functions: z.array(z.string()).optional(),
  active: z.boolean(),
});
export type Staff = z.infer<typeof staffSchema>;

export const staffTable = defineTable<Staff>({
  name: "staff",
  schema: staffSchema,
  lists: (person) => [{ list: person.active ? "staff.active" : "staff.left", key: person.name }],
  terms: ({ name, roles, department, phone }) => ({
    title: name,
    detail: `${roles.map((role) => roleLabels[role]).join("、")} ${department}`,
    names: [name],
    codes: phone ? [phone] : [],
  }),
});

const personFields = z.object({
  id: z.string().min(1).max(80),
  name: requiredText("姓名", 30),
  roles: z.array(roleSchema, { error: "请选择角色" }).min(1, "至少选一个角色"),
  rank: rankSchema,
  department: requiredText("部门", 30),
  phone: optionalText("手机", 20),
  functions: z.array(requiredText("职能", 30)).max(10).optional(),
});
export type PersonInput = z.input<typeof personFields>;

/** Adds a person. The host keeps their password apart, under the id given here. */
export const addStaff = defineAction({
  name: "staff.add",
  label: "添加员工",
  input: personFields,
  reads: recordById(staffTable),
  run: (context, input) =>
    context.read(staffTable, input.id)
      ? failure("这名员工已经登记过了")
      : success([put(staffTable, { ...input, active: true })]),
});

/** Changes a person's name, roles, rank, department, or whether they still work here. */
export const changeStaff = defineAction({
  name: "staff.change",
  label: "修改员工",
  input: personFields.extend({ active: z.boolean() }),
  reads: recordById(staffTable),
  run: (context, input) => {
    const current = context.read(staffTable, input.id);
    if (!current) return failure("没有这名员工");
    if (current.id === context.actor.id && !(input.active && input.roles.includes("admin"))) {
      return failure("不能停用自己，也不能去掉自己的系统管理员角色");
    }
    return success([put(staffTable, { ...current, ...input })]);
  },
});
