import { z } from "zod";
import type { LocalDate } from "#shared/lib/time.ts";
import { defineTable, recordBase } from "./table.ts";

/** Form codes with what they number (DOMAIN §1). */
export const formCodes = {
  KH: "客户",
  JD: "来访",
  ZX: "来电来访登记",
  TS: "投诉",
  FW: "服务工单",
  CM: "出门条",
  LY: "领用单",
  JK: "缴款清单",
} as const;

export type FormCode = keyof typeof formCodes;

/** The last serial drawn for one form on one day at one desk; id "TS-A-20261123". */
export const serialSchema = recordBase.extend({ last: z.number().int().min(1) });
export type Serial = z.infer<typeof serialSchema>;
export const serialTable = defineTable<Serial>({ name: "serial", schema: serialSchema });

/** The id of the serial record from which numbers of a form, desk and day are drawn. */
export const serialId = (code: FormCode, desk: string, date: LocalDate): string =>
  `${code}-${desk}-${date.replaceAll("-", "")}`;

/** The number after the last one drawn: "TS-A-20261123-0007". */
export const nextNumber = (id: string, last: number): string =>
  `${id}-${String(last + 1).padStart(4, "0")}`;

/** A document number as it is typed or scanned. */
export const documentNumber = z
  .string()
  .regex(/^[A-Z]{2}-[A-Z0-9]{1,4}-\d{8}-\d{4,}$/, "编号形如 TS-A-20261123-0007");
