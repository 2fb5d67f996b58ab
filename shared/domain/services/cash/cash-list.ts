import { z } from "zod";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { paymentLabels } from "../labels.ts";
import type { ServiceOrder } from "../order.ts";

const lineSchema = z.object({
  order: z.string(),
  customer: z.string(),
  method: z.enum(keysOf(paymentLabels)),
  receivedAt: z.string(),
  collectedBy: z.string(),
  invoiceNo: z.string().optional(),
  amountCents: z.number().int(),
});
export type CashLine = z.infer<typeof lineSchema>;

/** 缴款清单: the money of several orders that finance took over at once. It never changes. */
const cashListSchema = recordBase.extend({
  handed: doneSchema,
  lines: z.array(lineSchema),
  totalCents: z.number().int(),
});
export type CashList = z.infer<typeof cashListSchema>;

/** All of them, the newest last. */
export const cashListList = "cashList.all";

export const cashListTable = defineTable<CashList>({
  name: "cashList",
  schema: cashListSchema,
  terms: ({ id, handed }) => ({
    title: `缴款清单 ${handed.at.slice(0, 10)}`,
    detail: id,
    names: [],
    codes: [id],
  }),
  lists: ({ handed }) => [{ list: cashListList, key: handed.at }],
});

type Paid = Pick<ServiceOrder, "id" | "customer" | "payment">;

/** What a list says of an order; nothing where nobody has paid. */
export function cashLine({ id, customer, payment }: Paid): CashLine | undefined {
  if (!payment) return undefined;
  const { method, receivedAt, byName, invoiceNo, amountCents } = payment;
  const line = { order: id, customer: customer.name, method, receivedAt, collectedBy: byName };
  return { ...line, ...(invoiceNo === undefined ? {} : { invoiceNo }), amountCents };
}

/** What lines come to, in cents. */
export const cashTotal = (lines: readonly Pick<CashLine, "amountCents">[]): number =>
  lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
