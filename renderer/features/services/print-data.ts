import { printedSteps } from "#shared/domain/common/approvals/words.ts";
import {
  departureCheckLabels,
  kindLabels,
  outcomeLabels,
  paymentLabels,
  scoreLabels,
  sourceLabels,
} from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { dispatchRequest } from "#shared/domain/services/requests.ts";
import { placeOf, shownContent } from "#shared/domain/services/sheet.ts";
import type { Sheet, SheetContent, SheetSignature } from "#shared/domain/services/sheet-schema.ts";
import type { InstallationDispatchData } from "#shared/forms/installation-dispatch/schema.ts";
import type { ServiceSheetData } from "#shared/forms/service-sheet/schema.ts";
import { keysOf } from "#shared/lib/keys-of.ts";

/** A signature as forms print it. */
export const signatureOf = (signed: SheetSignature | undefined) =>
  signed && {
    name: signed.name,
    at: signed.at,
    how: signed.how,
    ...(signed.strokes ? { strokes: signed.strokes } : {}),
    ...(signed.enteredBy ? { enteredBy: signed.enteredBy } : {}),
  };

const partsOf = (content: SheetContent) =>
  content.parts.map(({ priceCents, amountCents, ...part }) => ({
    ...part,
    price: priceCents,
    amount: amountCents,
  }));

function feeOf({ fee }: SheetContent): ServiceSheetData["fee"] {
  if (fee === undefined) return undefined;
  const { partsCents, partsNote, labourCents, labourNote, totalCents, basis } = fee;
  return {
    parts: partsCents,
    partsNote,
    labour: labourCents,
    labourNote,
    total: totalCents,
    basis: basis.slice(0, 200),
  };
}

function satisfactionOf(customer: SheetSignature | undefined): ServiceSheetData["satisfaction"] {
  const chosen = customer?.score && scoreLabels[customer.score];
  const options = Object.values(scoreLabels);
  return {
    score: chosen ? { options, chosen } : { options },
    ...(customer?.remark ? { remark: customer.remark } : {}),
  };
}

function paymentOf({ payment }: ServiceOrder): ServiceSheetData["payment"] {
  if (payment === undefined) return undefined;
  const { method, receivedAt, invoiceNo } = payment;
  return { method: paymentLabels[method], receivedAt, invoiceNo };
}

/** Why there is no signature of the customer: refused, or let off by the head. */
function notSignedOf({ sheet, excuse }: ServiceOrder): ServiceSheetData["notSigned"] {
  const agreed = excuse?.answer?.decision === "agreed" ? excuse.answer : undefined;
  const { refusal } = sheet;
  if (!refusal && !agreed) return undefined;
  const consent = agreed && `${agreed.byName}同意不签`;
  const reason = [refusal?.reason ?? excuse?.reason, consent].filter(Boolean).join("；");
  const words = refusal ? "客户拒签" : "经同意不签";
  return { words, reason: reason.slice(0, 200), name: refusal?.name, at: refusal?.at };
}

/** The data of 《服务记录单》: what was signed, the signatures and the payment. `signatures` may be ones still being written. */
export function sheetPrint(
  order: ServiceOrder,
  signatures: Sheet["signatures"] = order.sheet.signatures,
): ServiceSheetData {
  const content = shownContent(order);
  const { number: _number, version, fee: _fee, parts: _parts, outcome, ...facts } = content;
  const options = Object.values(outcomeLabels);
  return {
    ...facts,
    version,
    outcome: outcome ? { options, chosen: outcome } : { options },
    parts: partsOf(content),
    fee: feeOf(content),
    payment: paymentOf(order),
    satisfaction: satisfactionOf(signatures.customer),
    notSigned: signatures.customer ? undefined : notSignedOf(order),
    signatures: {
      customer: signatureOf(signatures.customer),
      engineer: signatureOf(signatures.engineer),
    },
    ...(order.sheet.digest ? { digest: order.sheet.digest } : {}),
  };
}

/** What is looked over before leaving, as forms print it. */
export const departureOf = (order: ServiceOrder): InstallationDispatchData["departureChecks"] =>
  keysOf(departureCheckLabels).map((key) => {
    const check = order.departure?.find((each) => each.key === key);
    return {
      label: departureCheckLabels[key],
      done: check?.done ?? false,
      remark: check?.remark?.slice(0, 30),
    };
  });

/** The data of 《安装任务派工单》. */
export function dispatchPrint(order: ServiceOrder): InstallationDispatchData {
  const { contact, phone, model, bookedAt, instructions, vehicles, engineers } = order;
  const request = dispatchRequest(order);
  const days = Math.max(0, ...engineers.map((engineer) => engineer.days ?? 0));
  return {
    kind: kindLabels[order.kind],
    customer: order.customer.name,
    contact,
    phone,
    address: placeOf(order),
    model,
    quantity: vehicles.length > 0 ? vehicles.length : undefined,
    bookedAt,
    sources: keysOf(sourceLabels).map((key) => ({
      label: sourceLabels[key],
      done: order.sources.includes(key),
    })),
    engineers: engineers.map(({ name }) => name),
    plannedDays: days > 0 ? days : undefined,
    outsideHelp: order.outsideHelp?.who,
    approvals: request ? printedSteps(request) : [],
    instructions,
    vehicles: vehicles.map(({ phone: driverPhone, ...vehicle }) => ({ ...vehicle, driverPhone })),
    departureChecks: departureOf(order),
    departedAt: order.departedAt,
    arrivedAt: order.arrivedAt,
    finishedAt: order.finishedAt,
    dispatcher: order.submitted?.byName ?? order.steps[0]?.byName ?? "",
    signatures: {},
  };
}
