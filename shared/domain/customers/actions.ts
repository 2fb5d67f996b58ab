import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { type Customer, customerTable } from "./customer.ts";
import { fileFields, sameCode, weightyChanges } from "./file.ts";
import { checkTogether, customerFields } from "./input.ts";
import { stepLabels } from "./labels.ts";
import { maintainers, maintains } from "./maintain.ts";

const ref = (id: string) => ({ table: customerTable.name, id });

/** Ids of the files that look like this one, as the form has shown them. */
const alike = z.array(z.string().min(1)).max(200).default([]);
const duplicateReason = optionalText("仍然新建的原因", 200);

const createInput = z
  .object({ ...customerFields.shape, alike, duplicateReason })
  .superRefine(checkTogether);

const needsReason = (twin: Customer) =>
  failure(`代码与「${twin.name}」（${twin.id}）相同；确要另建一份，请写明原因`, "duplicateReason");

/** Opens the file of a new customer (R12 四.1, R05 4). With the credit code of another file it needs a reason. */
export const createCustomer = defineAction({
  name: "customer.create",
  label: "新建客户",
  input: createInput,
  numbers: ["KH"],
  reads: (input) => input.alike.map(ref),
  run: (context, { alike: ids, duplicateReason: reason, ...input }) => {
    const fields = fileFields(input);
    const twin = sameCode(
      fields,
      ids.map((id) => context.read(customerTable, id)),
    );
    if (twin && reason === undefined) return needsReason(twin);
    return success([
      put(customerTable, {
        ...fields,
        id: context.number("KH"),
        yearlyResults: [],
        majorChanges: [],
        createdAt: context.now,
        steps: [stepNow(context, stepLabels.created, reason)],
      }),
    ]);
  },
});

const changeInput = z
  .object({
    ...customerFields.shape,
    id: z.string().min(1),
    alike,
    duplicateReason,
    reason: optionalText("更正原因", 200),
  })
  .superRefine(checkTogether);
export type ChangeCustomerInput = z.input<typeof changeInput>;

/** The file as it is now, when this person may work on it. */
function openFile(context: ActionContext, id: string): Result<Customer> {
  const customer = context.read(customerTable, id);
  if (!customer) return failure("没有这份客户档案");
  if (customer.archived) return failure("这份客户档案已归档，请先恢复");
  if (!maintains(context.actor, customer)) return failure(maintainers(customer));
  return success(customer);
}

/**
 * Changes a file: its owners keep phones, contacts and address up to date; name, code, legal representative, grade and secrecy need
 * the reason of the correction (R12 例), which stands in the file's history.
 */
export const changeCustomer = defineAction({
  name: "customer.change",
  label: "修改客户资料",
  input: changeInput,
  reads: (input) => [input.id, ...input.alike].map(ref),
  run: (context, { id, alike: ids, duplicateReason: twinReason, reason, ...input }) => {
    const file = openFile(context, id);
    if (!file.ok) return file;
    const { rev: _, ...current } = file.value;
    const fields = fileFields(input);
    const corrected = weightyChanges(current, fields);
    if (corrected.length > 0 && reason === undefined)
      return failure(`修改${corrected.join("、")}属于更正，请写明原因`, "reason");
    const others = ids
      .filter((other) => other !== id)
      .map((each) => context.read(customerTable, each));
    const twin = sameCode(fields, others);
    if (twin && twinReason === undefined && !sameCode(current, [twin])) return needsReason(twin);
    const notes = [
      ...(corrected.length > 0 ? [`${corrected.join("、")}：${reason}`] : []),
      twinReason,
    ];
    const note = notes.filter((part) => part !== undefined).join("；");
    const step = stepNow(
      context,
      stepLabels[corrected.length > 0 ? "corrected" : "changed"],
      note || undefined,
    );
    const { yearlyResults, majorChanges, imported, createdAt, attachments, steps } = current;
    return success([
      put(customerTable, {
        ...fields,
        id,
        yearlyResults,
        majorChanges,
        ...(imported ? { imported } : {}),
        ...(attachments ? { attachments } : {}),
        createdAt,
        steps: [...steps, step],
      }),
    ]);
  },
});

const reasonInput = z.object({ id: z.string().min(1), reason: requiredText("原因", 200) });

/** Puts a file away. Nothing is deleted: it is still found, and can be restored. */
export const archiveCustomer = defineAction({
  name: "customer.archive",
  label: "归档客户",
  input: reasonInput,
  reads: recordById(customerTable),
  run: (context, { id, reason }) => {
    const file = openFile(context, id);
    if (!file.ok) return file;
    const archived = { at: context.now, byName: context.actor.name, reason };
    const steps = [...file.value.steps, stepNow(context, stepLabels.archived, reason)];
    return success([put(customerTable, { ...file.value, archived, steps })]);
  },
});

/** Takes an archived file up again. */
export const restoreCustomer = defineAction({
  name: "customer.restore",
  label: "恢复客户",
  input: reasonInput,
  reads: recordById(customerTable),
  run: (context, { id, reason }) => {
    const customer = context.read(customerTable, id);
    if (!customer?.archived) return failure("这份客户档案没有归档");
    if (!maintains(context.actor, customer)) return failure(maintainers(customer));
    const { archived: _, ...rest } = customer;
    const steps = [...customer.steps, stepNow(context, stepLabels.restored, reason)];
    return success([put(customerTable, { ...rest, steps })]);
  },
});
