import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import {
  countField,
  dateField,
  optionalText,
  requiredText,
  yuanField,
} from "#shared/domain/common/fields.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { type Customer, customerTable } from "./customer.ts";

function active(context: ActionContext, id: string): Result<Customer> {
  const customer = context.read(customerTable, id);
  if (!customer) return failure("没有这份客户档案");
  return customer.archived ? failure("这份客户档案已归档，请先恢复") : success(customer);
}

const majorChangeInput = z.object({
  id: z.string().min(1),
  on: dateField("变动日期"),
  what: requiredText("变动事项", 300),
});

/** Enters a major change of the customer's own: merger, move, new head (R12 四.4). */
export const addMajorChange = defineAction({
  name: "customer.addMajorChange",
  label: "登记重大变动",
  input: majorChangeInput,
  reads: recordById(customerTable),
  run: (context, { id, on, what }) => {
    const file = active(context, id);
    if (!file.ok) return file;
    if (on > localDate(context.now)) return failure("变动日期不能晚于今天", "on");
    const entry = { on, what, byName: context.actor.name };
    const majorChanges = [...file.value.majorChanges, entry].sort((a, b) =>
      a.on.localeCompare(b.on),
    );
    return success([put(customerTable, { ...file.value, majorChanges })]);
  },
});

const yearlyResultInput = z.object({
  id: z.string().min(1),
  year: countField("年度", 1990, 2100),
  sales: yuanField,
  standing: optionalText("财务状况", 300),
});

/** Adds a year's sales and financial standing (R12 四.5). A year that stands there is a matter of correction. */
export const addYearlyResult = defineAction({
  name: "customer.addYearlyResult",
  label: "登记年度业绩",
  input: yearlyResultInput,
  reads: recordById(customerTable),
  run: (context, { id, year, sales, standing }) => {
    const file = active(context, id);
    if (!file.ok) return file;
    const { yearlyResults: before } = file.value;
    if (before.some((result) => result.year === year))
      return failure(`${year} 年的业绩已经登记过了`, "year");
    if (year > Number(localDate(context.now).slice(0, 4))) return failure("年度还没有到", "year");
    const entry = standing === undefined ? { year, sales } : { year, sales, standing };
    const yearlyResults = [...before, entry].sort((a, b) => a.year - b.year);
    return success([put(customerTable, { ...file.value, yearlyResults })]);
  },
});
