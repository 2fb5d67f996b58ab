import type { Mapping } from "#shared/domain/common/imports/columns.ts";
import {
  brokenCells,
  type Cells,
  cellsOf,
  chosen,
  coded,
  named,
  type RowProblem,
} from "#shared/domain/common/imports/rows.ts";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { Problem } from "#shared/lib/result.ts";
import { CONTACTS_IN_TABLE, columnOf } from "./columns.ts";
import {
  categoryLabels,
  gradeLabels,
  kindLabels,
  secrecyLabels,
  specialKindLabels,
} from "./labels.ts";
import { parsePaperPlace } from "./paper-place.ts";

/** What a row gets where the table says nothing. */
export interface RowDefaults {
  kind: keyof typeof kindLabels;
  category: keyof typeof categoryLabels;
  owner: StaffSnapshot;
}

/** What of the house a row is read with: the defaults, and the people that it may name. */
export interface RowContext {
  mapping: Mapping;
  defaults: RowDefaults;
  people: readonly StaffSnapshot[];
}

const looseGrades = { A: "A", B: "B", C: "C" } as const;

/** Reads a row as the form of 新建客户 would hand it over. Problems are of cells that no form could have typed. */
export function readRow(
  row: readonly string[],
  { mapping, defaults, people }: RowContext,
): { input: Record<string, unknown>; problems: Problem[] } {
  const cells = cellsOf(row, mapping);
  const problems = brokenCells(cells);
  const choose = <T extends string>(key: string, labels: Record<T, string>): T | undefined =>
    chosen(cells, key, labels, problems);
  const person = (key: string) => named(people, cells, key, problems);
  const input = {
    ...Object.fromEntries(plainFields.map((key) => [key, cells.get(key) ?? ""])),
    kind: choose("kind", kindLabels) ?? defaults.kind,
    category: categoryIn(cells, choose) ?? defaults.category,
    specialKind: choose("specialKind", specialKindLabels),
    secrecyLevel: choose("secrecyLevel", secrecyLabels),
    grade: coded(looseGrades, cells.get("grade") ?? "") ?? choose("grade", gradeLabels),
    owner: person("owner") ?? defaults.owner,
    secondOwner: person("secondOwner"),
    isKey: yesOrNo(cells.get("isKey"), problems),
    paperPlace: placeIn(cells.get("paperPlace"), problems),
    contacts: contactsIn(cells),
  };
  return { input, problems };
}

const plainFields = [
  "name",
  "creditCode",
  "identityNumber",
  "legalRepresentative",
  "address",
  "postcode",
  "phone",
  "fax",
  "webSite",
  "businessScope",
  "registeredCapital",
  "region",
  "source",
];

/** 「特殊(律师)」 and 「一般客户」 are understood as well. */
function categoryIn(
  cells: Cells,
  choose: <T extends string>(key: string, labels: Record<T, string>) => T | undefined,
) {
  const text = cells.get("category") ?? "";
  const plain = text.replace(/客户$/, "");
  return coded(categoryLabels, plain) ?? choose("category", categoryLabels);
}

function yesOrNo(text: string | undefined, problems: Problem[]): boolean {
  if (text === undefined || /^(否|不是|0|no|false)$/i.test(text)) return false;
  if (!/^(是|1|yes|true|√)$/i.test(text))
    problems.push({ field: "isKey", message: "只能是「是」或「否」" });
  return true;
}

function placeIn(text: string | undefined, problems: Problem[]) {
  if (text === undefined) return undefined;
  const place = parsePaperPlace(text);
  if (place.ok) return place.value;
  problems.push(...place.problems.map(({ message }) => ({ field: "paperPlace", message })));
  return undefined;
}

const contactNumbers = Array.from({ length: CONTACTS_IN_TABLE }, (_, index) => index + 1);

const contactFields = (cells: Cells, nth: number) =>
  ["name", "post", "phones", "email"].map(
    (field) => [field, cells.get(`contact${nth}.${field}`) ?? ""] as const,
  );

const writtenContacts = (cells: Cells): number[] =>
  contactNumbers.filter((nth) => contactFields(cells, nth).some(([, text]) => text !== ""));

const contactsIn = (cells: Cells) =>
  writtenContacts(cells).map((nth, index) => ({
    ...Object.fromEntries(contactFields(cells, nth)),
    main: index === 0,
  }));

/** The problems of a row, each at the column whose cell is wrong ("contacts.0.phones.1" is in the first written contact's 电话). */
export function rowProblems(
  row: readonly string[],
  number: number,
  mapping: Mapping,
  problems: readonly Problem[],
): RowProblem[] {
  const cells = cellsOf(row, mapping);
  return problems.map(({ field, message }) => {
    const [path = "", index, part] = (field ?? "").split(".");
    const contact = writtenContacts(cells)[Number(index)];
    const key = path === "contacts" && contact ? `contact${contact}.${part}` : (field ?? "");
    const column = columnOf(key) ?? columnOf(path);
    return { row: number, column: column?.label ?? "", text: cells.get(key) ?? "", message };
  });
}
