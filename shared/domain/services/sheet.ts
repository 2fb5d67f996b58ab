import { compact } from "#shared/lib/compact.ts";
import { canonical, sha256Hex } from "#shared/lib/digest.ts";
import { partAmount, personDays } from "./fee.ts";
import { kindLabels, outcomeLabels } from "./labels.ts";
import type { Part, ServiceOrder } from "./order.ts";
import type { Sheet, SheetContent } from "./sheet-schema.ts";

const partLine = ({ name, model, quantity, unit, priceCents }: Part) =>
  compact({
    name,
    model,
    quantity,
    unit,
    priceCents,
    amountCents: partAmount({ priceCents, quantity }),
  });

function feeLines({ fee }: ServiceOrder): SheetContent["fee"] {
  if (fee === undefined) return undefined;
  const { basis, ...amounts } = fee;
  return { ...compact(amounts), basis: (basis.steps ?? [basis.statement]).join("；") };
}

/** Where the service takes place: the address, with the unit where there is one. */
export function placeOf({ address, unitNumber }: Pick<ServiceOrder, "address" | "unitNumber">) {
  if (unitNumber === undefined) return address;
  return address === undefined ? unitNumber : `${address} ${unitNumber}`;
}

/**
 * What the sheet of an order says in a version: everything that is printed but payment and print line. Neither the cost of parts nor
 * 工作系数 is in it.
 */
export function sheetContent(order: ServiceOrder, version: number): SheetContent {
  const { kind, customer, contact, phone, model, serial, boughtOn, warranty } = order;
  const { bookedAt, arrivedAt, finishedAt, fault, result, outcome } = order;
  const days = personDays(order);
  return compact({
    number: order.id,
    version,
    kind: kindLabels[kind],
    customer: customer.name,
    contact,
    phone,
    address: placeOf(order),
    model,
    serial,
    boughtOn,
    warranty: warranty && { until: warranty.until, expired: !warranty.within },
    bookedAt,
    arrivedAt,
    finishedAt,
    engineers: order.engineers.map(({ name }) => name),
    workDays: days > 0 ? days : undefined,
    fault,
    result,
    outcome: outcome && outcomeLabels[outcome],
    parts: order.parts.map(partLine),
    exchanges: order.exchanges.map(compact),
    fee: feeLines(order),
  });
}

/** What is bound by a sheet's digest. */
export type Signed = Pick<Sheet, "signatures" | "refusal">;

/** SHA-256 over what the sheet says, every signature on it, strokes included, and a refusal to sign, in hexadecimal. */
export const sheetDigest = (content: SheetContent, { signatures, refusal }: Signed): string =>
  sha256Hex(canonical(compact({ content, signatures, refusal })));

/** The digest of what the sheet says alone: what a screen shows must be what is signed. */
export const contentDigest = (content: SheetContent): string => sha256Hex(canonical(content));

const isSigned = ({ signatures }: Sheet): boolean =>
  signatures.customer !== undefined || signatures.engineer !== undefined;

/** What the sheet in force says: as it was signed, else as the order stands. */
export const shownContent = (order: ServiceOrder): SheetContent =>
  order.sheet.content ?? sheetContent(order, order.sheet.version);

/** The sheet with its content fixed and its digest taken anew after a signature was added, or refused. */
export function sealSheet(order: ServiceOrder, signed: Signed): Sheet {
  const content = shownContent(order);
  const { refusal: _, ...sheet } = order.sheet;
  return compact({ ...sheet, ...signed, content, digest: sheetDigest(content, signed) });
}

export type SheetState = "unsigned" | "intact" | "altered";

/** True when a version still is what was signed. */
export const isAsSigned = (sheet: Sheet): boolean =>
  sheet.content !== undefined && sheet.digest === sheetDigest(sheet.content, sheet);

/** True when a signed sheet says what the order says. Sheets signed before exchanges were printed do not speak of them. */
function saysTheOrder(content: SheetContent, order: ServiceOrder): boolean {
  const { exchanges, ...now } = sheetContent(order, content.version);
  return canonical(content) === canonical(content.exchanges ? { ...now, exchanges } : now);
}

/**
 * Recomputes every digest of an order: "intact" when each signed version still is what was signed and the one in force says what the
 * order says, "altered" when anything differs, "unsigned" when nobody has signed.
 */
export function verifySheet(order: ServiceOrder): SheetState {
  const { sheet, sheets } = order;
  if (!sheets.every(isAsSigned)) return "altered";
  if (sheet.content === undefined) return isSigned(sheet) || sheet.digest ? "altered" : "unsigned";
  return isAsSigned(sheet) && saysTheOrder(sheet.content, order) ? "intact" : "altered";
}

/**
 * Keeps the sheet true to the order. When an order whose sheet was signed, wholly or in part, now says something else, the signed
 * version goes to the earlier ones and the next version waits to be signed; else nothing changes.
 */
export function reviseSheet(
  order: ServiceOrder,
  replaced: { at: string; by: string; reason: string },
): ServiceOrder {
  const { sheet } = order;
  if (sheet.content === undefined) return order;
  const exchanges = sheet.content.exchanges ?? [];
  if (canonical({ ...sheet.content, exchanges }) === canonical(sheetContent(order, sheet.version)))
    return order;
  const { excuse: _, ...rest } = order;
  return {
    ...rest,
    sheet: { version: sheet.version + 1, signatures: {} },
    sheets: [...order.sheets, { ...sheet, replaced }],
  };
}
