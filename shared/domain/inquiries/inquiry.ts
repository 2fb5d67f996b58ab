import { z } from "zod";
import { deadlineSchema } from "#shared/domain/common/deadlines.ts";
import { basisSchema } from "#shared/domain/common/rules.ts";
import { customerSnapshot, staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneSchema, stepSchema } from "#shared/domain/common/steps.ts";
import { recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { channels, kindLabels, kinds, stateLabels } from "./labels.ts";

const person = staffSnapshot("人员");
const said = doneSchema.extend({ text: z.string() });

/** A proposal of an award: kept here with its clause and amount until somebody decides on it. */
const proposalSchema = z.object({ amountCents: z.number().int(), basis: basisSchema });

export const inquirySchema = recordBase.extend({
  state: z.enum(keysOf(stateLabels)),
  kind: z.enum(kinds),
  channel: z.enum(channels),
  caller: z.string().optional(),
  /** On file when it has an id, else as it was told. */
  customer: customerSnapshot.optional(),
  phone: z.string().optional(),
  receivedAt: z.string(),
  registeredAt: z.string(),
  backdatedReason: z.string().optional(),
  takenBy: person,
  /** Who sees to it that the caller is answered. */
  owner: person,
  about: z.string(),
  answer: said.optional(),
  /** Where it was passed on to, and what came back. */
  department: z.string().optional(),
  result: said.optional(),
  told: said.optional(),
  /** 转告: for whom the message is. */
  message: z.object({ to: person, relayed: doneSchema.optional() }).optional(),
  praise: z
    .object({
      person: person.optional(),
      inWriting: z.boolean(),
      proposal: proposalSchema.optional(),
    })
    .optional(),
  /** The complaint or service order that it became. */
  became: z.object({ table: z.string(), id: z.string() }).optional(),
  voided: doneSchema.extend({ reason: z.string() }).optional(),
  deadlines: z.array(deadlineSchema),
  steps: z.array(stepSchema).min(1),
});
export type Inquiry = z.infer<typeof inquirySchema>;

type Named = Pick<Inquiry, "caller" | "customer" | "phone">;

/** Who turned to the desk, as lists and titles call them. */
export const inquiryName = ({ caller, customer, phone }: Named): string =>
  customer?.name ?? caller ?? phone ?? "未留姓名";

/** "澜庭酒行 咨询". */
export const inquiryTitle = (inquiry: Named & Pick<Inquiry, "kind">): string =>
  `${inquiryName(inquiry)} ${kindLabels[inquiry.kind]}`;

/** Who has to do what is still to be done. */
export const inquiryOwner = ({ message, owner }: Pick<Inquiry, "message" | "owner">) =>
  message?.to ?? owner;
