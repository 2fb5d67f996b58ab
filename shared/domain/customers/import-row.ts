import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { Problem } from "#shared/lib/result.ts";
import { CONTACTS_IN_TABLE, columnOf, type Mapping } from "./columns.ts";
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

/** What is wrong in one cell: its column (undefined for the whole row), its text, and what to do. */
export interface RowProblem {
  row: number;
  column: string;
  text: string;
  message: string;
}

type Cells = ReadonlyMap<string, string>;

const cellErrors = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

/** Half of a character outside the basic plane: no journal can keep it. */
const halfCharacter = /\p{Surrogate}/u;

/** The cells of a row by the key of their field, trimmed; blank ones are left out. */
export function cellsOf(row: readonly string[], mapping: Mapping): Map<string, string> {
  const cells = new Map<string, string>();
  mapping.forEach((key, index) => {
    const text = (row[index] ?? "").trim();
    if (key !== undefined && text !== "") cells.set(key, text);
  });
  return cells;
}

/** The code of a label, with the words that are right when there is none. */
function coded<T extends string>(labels: Record<T, string>, text: string): T | undefined {
  const wanted = text.replace(/\s/g, "");
  return (Object.keys(labels) as T[]).find(
    (code) => labels[code] === wanted || labels[code].replace(/\s/g, "") === wanted,
  );
}

const looseGrades = { A: "A", B: "B", C: "C" } as const;

/** Reads a row as the form of 新建客户 would hand it over. Problems are of cells that no form could have typed. */
export function readRow(
  row: readonly string[],
  { mapping, defaults, people }: RowContext,
): { input: Record<string, unknown>; problems: Problem[] } {
  const cells = cellsOf(row, mapping);
  const problems: Problem[] = [];
  for (const [key, text] of cells) {
    if (cellErrors.test(text))
      problems.push({ field: key, message: "单元格是公式错误，请改成文字" });
    if (halfCharacter.test(text))
      problems.push({ field: key, message: "有无法保存的字符，请重新输入这一格" });
  }
  const choose = <T extends string>(key: string, labels: Record<T, string>): T | undefined => {
    const text = cells.get(key);
    if (text === undefined) return undefined;
    const code = coded(labels, text);
    if (code === undefined)
      problems.push({ field: key, message: `只能是${Object.values(labels).join("、")}` });
    return code;
  };
  const person = (key: string) => named(people, key, cells.get(key), problems);
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

function named(
  people: readonly StaffSnapshot[],
  key: string,
  name: string | undefined,
  problems: Problem[],
): StaffSnapshot | undefined {
  if (name === undefined) return undefined;
  const found = people.filter((person) => person.name === name);
  const [person] = found;
  if (found.length === 1) return person;
  const message =
    found.length > 1
      ? `有 ${found.length} 位员工叫「${name}」，请先导入再改负责人`
      : `员工名单里没有「${name}」`;
  problems.push({ field: key, message });
  return undefined;
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
