import { printedSteps } from "#shared/domain/common/approvals/words.ts";
import { partAmount } from "#shared/domain/services/fee.ts";
import {
  channelLabels,
  kindLabels,
  outcomeLabels,
  paymentLabels,
} from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { dispatchRequest } from "#shared/domain/services/requests.ts";
import { placeOf } from "#shared/domain/services/sheet.ts";
import type { RepairOrderData } from "#shared/forms/repair-order/schema.ts";
import { departureOf, signatureOf } from "./print-data.ts";

const tick = (labels: Readonly<Record<string, string>>, chosen: string | undefined) => {
  const options = Object.values(labels);
  const label = chosen === undefined ? undefined : labels[chosen];
  return label === undefined ? { options } : { options, chosen: label };
};

function moneyOf({ fee, warranty, payment }: ServiceOrder) {
  const steps = fee && (fee.basis.steps ?? [fee.basis.statement]).join("；");
  return {
    warrantyUntil: warranty?.until,
    feeBasis: steps?.slice(0, 200),
    total: fee?.totalCents,
    method: tick(paymentLabels, payment?.method),
    paidAt: payment?.receivedAt,
    collectedBy: payment?.byName,
    invoiceNo: payment?.invoiceNo,
    handedAt: payment?.handedToFinance?.at,
    finance: payment?.handedToFinance?.byName,
  };
}

/** The data of 《维修服务单》, as far as the order is known. */
export function repairPrint(order: ServiceOrder): RepairOrderData {
  const { contact, phone, model, serial, boughtOn, fault, bookedAt, parts, sheet } = order;
  const request = dispatchRequest(order);
  return {
    kind: kindLabels[order.kind],
    customer: order.customer.name,
    contact,
    phone,
    address: placeOf(order),
    model,
    serial,
    boughtOn,
    fault,
    bookedAt,
    receivedAt: order.receivedAt,
    channel: tick(channelLabels, order.channel),
    takenBy: order.steps[0]?.byName,
    engineers: order.engineers.map(({ name }) => name),
    outsideHelp: order.outsideHelp?.who,
    approvals: request ? printedSteps(request) : [],
    departureChecks: departureOf(order),
    departedAt: order.departedAt,
    arrivedAt: order.arrivedAt,
    finishedAt: order.finishedAt,
    exchanges: order.exchanges,
    outcome: tick(outcomeLabels, order.outcome),
    result: order.result,
    parts: parts.map(({ name, model: type, quantity, unit, priceCents }) => ({
      name,
      model: type,
      quantity,
      unit,
      price: priceCents,
      amount: partAmount({ priceCents, quantity }),
    })),
    ...moneyOf(order),
    signatures: {
      customer: signatureOf(sheet.signatures.customer),
      engineer: signatureOf(sheet.signatures.engineer),
    },
  };
}
