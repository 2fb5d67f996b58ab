import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { choice, optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, success } from "#shared/lib/result.ts";
import { epoch } from "#shared/lib/time.ts";
import { customerTable } from "./customer.ts";
import type { correspondenceKindLabels } from "./labels.ts";

const kinds = [
  "call",
  "letter",
  "fax",
  "visit",
] as const satisfies readonly (keyof typeof correspondenceKindLabels)[];
const directions = ["in", "out"] as const;

/** One letter, fax, call or visit of a customer (R12 四.4, 八). A record of its own, so that a long history stays quick to add to. */
export const correspondenceSchema = recordBase.extend({
  customerId: z.string(),
  at: z.string(),
  kind: z.enum(kinds),
  direction: z.enum(directions),
  with: z.string().optional(),
  summary: z.string(),
  by: z.string(),
  byName: z.string(),
  voided: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).optional(),
});
export type Correspondence = z.infer<typeof correspondenceSchema>;

/** The list of a customer's correspondence, in the order of its time. */
export const correspondenceList = (customerId: string): string => `correspondence.of:${customerId}`;

export const correspondenceTable = defineTable<Correspondence>({
  name: "correspondence",
  schema: correspondenceSchema,
  lists: ({ customerId, at }) => [{ list: correspondenceList(customerId), key: at }],
});

const addInput = z.object({
  customerId: z.string().min(1),
  at: timeField("时间"),
  kind: choice("方式", kinds),
  direction: choice("来往", directions),
  with: optionalText("对方", 40),
  summary: requiredText("内容", 500),
});

/** Enters a letter, fax, call or visit in the customer's file. */
export const addCorrespondence = defineAction({
  name: "customer.addCorrespondence",
  label: "登记往来",
  input: addInput,
  reads: ({ customerId }) => [{ table: customerTable.name, id: customerId }],
  subjects: ({ customerId }) => [`${customerTable.name}:${customerId}`],
  run: ({ read, now, actor, newId }, input) => {
    if (!read(customerTable, input.customerId)) return failure("没有这份客户档案");
    if (epoch(input.at) > epoch(now)) return failure("往来的时间不能晚于现在", "at");
    const { with: person, ...rest } = input;
    const entry = { ...rest, id: newId(), by: actor.id, byName: actor.name };
    return success([
      put(correspondenceTable, person === undefined ? entry : { ...entry, with: person }),
    ]);
  },
});

/** Strikes out an entry that was made in error; it stays readable. */
export const voidCorrespondence = defineAction({
  name: "customer.voidCorrespondence",
  label: "作废往来记录",
  input: z.object({
    id: z.string().min(1),
    customerId: z.string().min(1),
    reason: requiredText("作废原因", 200),
  }),
  reads: recordById(correspondenceTable),
  subjects: ({ customerId }) => [`${customerTable.name}:${customerId}`],
  run: ({ read, now, actor }, { id, customerId, reason }) => {
    const entry = read(correspondenceTable, id);
    if (entry?.customerId !== customerId) return failure("没有这条往来记录");
    if (entry.voided) return failure("这条往来记录已经作废");
    const voided = { at: now, byName: actor.name, reason };
    return success([put(correspondenceTable, { ...entry, voided })]);
  },
});
