import { z } from "zod";
import {
  blankable,
  choice,
  optionalText,
  phoneField,
  requiredText,
  timeField,
} from "#shared/domain/common/fields.ts";
import type { Mapping } from "#shared/domain/common/imports/columns.ts";
import {
  brokenCells,
  type Cells,
  type CheckedRows,
  cellsOf,
  chosen,
  eachOnce,
  type GoodRow,
  named,
} from "#shared/domain/common/imports/rows.ts";
import { problemsOf } from "#shared/domain/common/plan.ts";
import {
  customerSnapshot,
  type StaffSnapshot,
  staffSnapshot,
} from "#shared/domain/common/snapshots.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { Problem } from "#shared/lib/result.ts";
import { epoch, type IsoTime, type Offset } from "#shared/lib/time.ts";
import { type Channel, channelLabels, satisfactionLabels } from "../labels.ts";
import { ledgerBook } from "./columns.ts";
import { readLedgerTime } from "./time.ts";

/** What becomes of a row that names no end. */
export const endlessLabels = { open: "未结，继续办", closed: "已办结" } as const;

interface Category {
  id: string;
  label: string;
}

/** What of the house a ledger is read with. */
export interface LedgerContext {
  mapping: Mapping;
  defaults: { category: Category; channel: Channel; endless: keyof typeof endlessLabels };
  people: readonly StaffSnapshot[];
  categories: readonly Category[];
  now: IsoTime;
  offset: Offset;
}

/** A row of a ledger as the import takes it; with `closedAt` the matter is over. */
export const ledgerRow = z.object({
  oldNumber: optionalText("原编号", 60),
  complainant: requiredText("投诉人", 60),
  customer: customerSnapshot.optional(),
  unitNumber: optionalText("单元号码", 30),
  phones: z.array(phoneField).max(3, "最多三个联系电话"),
  channel: choice("受理渠道", keysOf(channelLabels)),
  receivedAt: timeField("受理时间"),
  about: optionalText("被投诉对象", 100),
  facts: requiredText("投诉内容", 2000),
  category: z.object({ id: z.string().min(1), label: z.string().min(1).max(30) }),
  wish: optionalText("客户诉求", 500),
  department: optionalText("责任部门", 40),
  owner: staffSnapshot("责任人").optional(),
  result: optionalText("处理结果", 1000),
  closedAt: blankable(timeField("办结时间")),
  satisfaction: z.enum(keysOf(satisfactionLabels)).optional(),
});
export type LedgerRow = z.output<typeof ledgerRow>;

function timeIn(cells: Cells, key: string, offset: Offset, problems: Problem[]) {
  const text = cells.get(key);
  if (text === undefined) return undefined;
  const time = readLedgerTime(text, offset);
  if (time === undefined)
    problems.push({ field: key, message: "看不懂这个时间，应形如 2025-11-23 09:10" });
  return time;
}

/** A category is found by its whole name or by the last part of it, where that is enough. */
function categoryIn(cells: Cells, { categories, defaults }: LedgerContext, problems: Problem[]) {
  const text = cells.get("category")?.replace(/\s/g, "");
  if (text === undefined) return defaults.category;
  const whole = categories.find(({ label }) => label.replace(/\s/g, "") === text);
  const last = categories.filter(({ label }) => label.split(" / ").at(-1) === text);
  const found = whole ?? (last.length === 1 ? last[0] : undefined);
  if (!found)
    problems.push({
      field: "category",
      message: `没有这个类别，可以写${categories
        .slice(0, 4)
        .map(({ label }) => label)
        .join("、")}等`,
    });
  return found ?? defaults.category;
}

const parted = (text: string | undefined) => (text ?? "").split(/[、,，;；]\s*/).filter(Boolean);

function timeProblems(receivedAt?: IsoTime, closedAt?: IsoTime, now?: IsoTime): Problem[] {
  const problems: Problem[] = [];
  const isAhead = (time?: IsoTime) => time && now && epoch(time) > epoch(now);
  if (isAhead(receivedAt)) problems.push({ field: "receivedAt", message: "受理时间不能晚于现在" });
  if (isAhead(closedAt)) problems.push({ field: "closedAt", message: "办结时间不能晚于现在" });
  if (receivedAt && closedAt && epoch(closedAt) < epoch(receivedAt))
    problems.push({ field: "closedAt", message: "办结时间早于受理时间" });
  return problems;
}

function readRow(row: readonly string[], context: LedgerContext) {
  const { mapping, defaults, people, offset, now } = context;
  const cells = cellsOf(row, mapping);
  const problems = brokenCells(cells);
  const text = (key: string) => cells.get(key) ?? "";
  const receivedAt = timeIn(cells, "receivedAt", offset, problems);
  const ended = timeIn(cells, "closedAt", offset, problems);
  const closedAt = ended ?? (defaults.endless === "closed" ? receivedAt : undefined);
  problems.push(...timeProblems(receivedAt, ended, now));
  const input = {
    ...Object.fromEntries(plain.map((key) => [key, text(key)])),
    ...(text("customer") === "" ? {} : { customer: { name: text("customer") } }),
    phones: parted(cells.get("phone")),
    channel: chosen(cells, "channel", channelLabels, problems) ?? defaults.channel,
    satisfaction: chosen(cells, "satisfaction", satisfactionLabels, problems),
    category: categoryIn(cells, context, problems),
    owner: named(people, cells, "owner", problems),
    receivedAt,
    closedAt,
  };
  return { cells, input, problems };
}

const plain = [
  "oldNumber",
  "complainant",
  "unitNumber",
  "about",
  "facts",
  "wish",
  "department",
  "result",
];

/** A row that could be imported, as it would be kept. */
export interface GoodComplaint extends GoodRow {
  fields: LedgerRow;
}

/** Where a problem of the form stands in the table. */
const columnKey = (field = "") =>
  field.startsWith("phones") ? "phone" : (field.split(".")[0] ?? "");

/** Checks one row of a ledger, and adds it to those that are right or its problems to the others. */
export function checkLedgerRow(
  { number, cells: row }: { number: number; cells: readonly string[] },
  context: LedgerContext,
  into: CheckedRows<GoodComplaint>,
): void {
  const { cells, input, problems } = readRow(row, context);
  const parsed = ledgerRow.safeParse(input);
  if (parsed.success && problems.length === 0) {
    into.good.push({ row: number, input, fields: parsed.data });
    return;
  }
  const found = eachOnce(problems, parsed.success ? [] : problemsOf(parsed.error));
  for (const { field, message } of found) {
    const key = columnKey(field);
    const column = ledgerBook.columnOf(key)?.label ?? "";
    into.problems.push({ row: number, column, text: cells.get(key) ?? "", message });
  }
}

/** Rows whose old number stands in a row before them, or on file, are wrong: nothing is imported twice. */
export function refuseRepeated(
  checked: CheckedRows<GoodComplaint>,
  onFile: ReadonlyMap<string, string>,
): void {
  const seen = new Map<string, number>();
  checked.good = checked.good.filter(({ row, fields: { oldNumber } }) => {
    if (oldNumber === undefined) return true;
    const before = seen.get(oldNumber);
    const known = onFile.get(oldNumber);
    if (before === undefined) seen.set(oldNumber, row);
    if (before === undefined && known === undefined) return true;
    const message = known ? `已经导入过，就是 ${known}` : `与第 ${before} 行的原编号相同`;
    checked.problems.push({ row, column: "原编号", text: oldNumber, message });
    return false;
  });
}
