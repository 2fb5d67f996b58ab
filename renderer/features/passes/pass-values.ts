import { type DocumentKind, documentKinds } from "#shared/domain/common/fields.ts";
import type { CustomerSnapshot } from "#shared/domain/common/snapshots.ts";
import type { ApplicationInput } from "#shared/domain/passes/application.ts";
import type { Paper, PassKind } from "#shared/domain/passes/labels.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";

/** One row of goods as typed. */
export interface LineValues {
  item: string;
  model: string;
  serial: string;
  quantity: number | undefined;
}

/** The application as typed. */
export interface PassValues {
  kind: PassKind;
  customer?: CustomerSnapshot | undefined;
  carrier: string;
  documentKind: DocumentKind;
  documentNumber: string;
  unverified?: string | undefined;
  leavesOn: string | undefined;
  returnable: boolean;
  returnBy?: string | undefined;
  gate: string;
  papers: Paper[];
  grounds: string;
  lines: LineValues[];
}

export const blankLine: LineValues = { item: "", model: "", serial: "", quantity: 1 };

/** A blank application of this kind that leaves on the day given, through the gate used last. */
export const blankPass = (kind: PassKind, today: string, gate: string): PassValues => ({
  kind,
  carrier: "",
  documentKind: "identityCard",
  documentNumber: "",
  leavesOn: today,
  returnable: false,
  gate,
  papers: [],
  grounds: "",
  lines: [],
});

export const isBlankLine = ({ item, model, serial }: LineValues): boolean =>
  [item, model, serial].every((text) => text.trim() === "");

/** The rows shown: those filled in, and one more to fill in. */
export function rowsOf(lines: readonly LineValues[]): LineValues[] {
  const last = lines.findLastIndex((line) => !isBlankLine(line));
  return [...lines.slice(0, last + 1), lines[last + 1] ?? blankLine];
}

const isKind = (kind: string): kind is DocumentKind => kind in documentKinds;

/** The form of a pass on record. */
export function valuesOf(pass: ExitPass): PassValues {
  const { kind, customer, carrier, carrierDocument, leavesOn, returnable, returnBy } = pass;
  const { gate, papers, grounds = "", lines } = pass;
  const { number, unverified } = carrierDocument;
  return {
    ...{ kind, customer, carrier, leavesOn, returnable, returnBy, gate, papers, grounds },
    documentKind: isKind(carrierDocument.kind) ? carrierDocument.kind : "identityCard",
    documentNumber: number,
    unverified,
    lines: lines.map(({ item, model = "", serial = "", quantity }) => ({
      ...{ item, model, serial, quantity },
    })),
  };
}

/** What the actions take; what is still missing they name. */
export function applicationOf(values: PassValues): Partial<ApplicationInput> {
  const { documentKind, documentNumber, unverified, customer, leavesOn, lines, ...rest } = values;
  return {
    ...rest,
    carrierDocument: { kind: documentKind, number: documentNumber, unverified },
    customer: customer ?? { name: "" },
    ...(leavesOn === undefined ? {} : { leavesOn }),
    lines: rowsOf(lines)
      .filter((line) => !isBlankLine(line))
      .map((line) => ({ ...line, quantity: line.quantity ?? Number.NaN })),
  };
}
