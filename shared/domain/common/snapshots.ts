import { z } from "zod";
import { optionalText, requiredText } from "./fields.ts";
import { rankSchema } from "./staff-roles.ts";

/**
 * A customer as a record of another capability names them: what they were called when it was written. Without an id the customer is
 * not on file.
 */
export const customerSnapshot = z.object({
  id: z.string().min(1).optional(),
  name: requiredText("客户"),
  grade: optionalText("客户等级", 10),
});
export type CustomerSnapshot = z.infer<typeof customerSnapshot>;

/** A customer on file as records of other capabilities keep them. */
export const customerSnapshotOf = (customer: {
  id: string;
  name: string;
  grade?: string | undefined;
}): CustomerSnapshot => {
  const { id, name, grade } = customer;
  return grade === undefined ? { id, name } : { id, name, grade };
};

/** A person of the house as a record names them, with the rank that they had then; `label` is the field's name in messages. */
export const staffSnapshot = (label: string) =>
  z.object(
    {
      id: z.string().min(1, `请选择${label}`),
      name: requiredText(label, 30),
      rank: rankSchema,
      department: z.string().max(60),
    },
    { error: `请选择${label}` },
  );
export type StaffSnapshot = z.infer<ReturnType<typeof staffSnapshot>>;

/** A person of the house as records keep them. */
export const staffSnapshotOf = ({ id, name, rank, department }: StaffSnapshot): StaffSnapshot => ({
  id,
  name,
  rank,
  department,
});
