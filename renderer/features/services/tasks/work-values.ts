import type { RuleBook } from "#shared/domain/common/rules.ts";
import { type FeeFacts, feeOf, type Priced } from "#shared/domain/services/fee.ts";
import type { Outcome } from "#shared/domain/services/labels.ts";
import { isDeskWork } from "#shared/domain/services/lifecycle.ts";
import type { Engineer, ServiceOrder } from "#shared/domain/services/order.ts";
import type { Result } from "#shared/lib/result.ts";
import type { IsoTime } from "#shared/lib/time.ts";

export interface PartValues {
  name: string;
  model?: string | undefined;
  quantity?: number | undefined;
  unit?: string | undefined;
  costCents?: number | undefined;
  priceCents?: number | undefined;
}

export interface ExchangeValues {
  plate: string;
  oldTerminal?: string | undefined;
  newTerminal?: string | undefined;
  oldSim?: string | undefined;
  newSim?: string | undefined;
}

/** What is typed about the work that was done. */
export interface WorkValues {
  at?: IsoTime | undefined;
  outcome?: Outcome | undefined;
  result: string;
  engineers: Engineer[];
  parts: PartValues[];
  exchanges: ExchangeValues[];
  outOfWarranty: string;
  agreedLabourCents?: number | undefined;
  lacksPart: boolean;
  missingWhat: string;
  missingConsentBy: string;
  missingAt?: IsoTime | undefined;
}

/** The work of an order as it is known so far. */
export function workOf(order: ServiceOrder, now: IsoTime): WorkValues {
  const { outcome, engineers, parts, exchanges, agreedLabourCents, missingPart } = order;
  const single = engineers.length > 0 && !isDeskWork(order.kind) ? 1 : undefined;
  return {
    at: order.finishedAt ?? now,
    outcome: outcome ?? "solved",
    result: order.result ?? "",
    engineers: engineers.map((engineer) =>
      engineer.days === undefined && single ? { ...engineer, days: single } : engineer,
    ),
    parts,
    exchanges,
    outOfWarranty: order.outOfWarranty ?? "",
    agreedLabourCents,
    lacksPart: missingPart !== undefined,
    missingWhat: missingPart?.what ?? "",
    missingConsentBy: missingPart?.consentBy ?? "",
    missingAt: missingPart?.at ?? now,
  };
}

/** What the actions take of it. */
export function workInput(values: WorkValues) {
  const { at: _, lacksPart, missingWhat, missingConsentBy, missingAt, ...work } = values;
  const missingPart = { what: missingWhat, consentBy: missingConsentBy, at: missingAt };
  return lacksPart ? { ...work, missingPart } : work;
}

/** The fee as it would be with what has been typed. */
export function previewFee(
  order: Omit<FeeFacts, "parts" | "engineers">,
  values: WorkValues,
  rules: RuleBook,
): Result<Priced> {
  const parts = values.parts.map(({ name, quantity = 0, priceCents = 0 }) => ({
    name,
    quantity,
    priceCents,
  }));
  const reason = values.outOfWarranty.trim();
  const { engineers, agreedLabourCents } = values;
  const facts = { ...order, parts, engineers, agreedLabourCents };
  return feeOf({ ...facts, outOfWarranty: reason === "" ? undefined : reason }, rules);
}

/** The labels of what is still missing before the work counts as finished. */
export function missingWork(values: WorkValues): string[] {
  const needed: [label: string, filled: unknown][] = [
    ["服务结论", values.outcome],
    ["处理结果", values.result.trim()],
    ["配件单价", values.parts.every(({ priceCents }) => priceCents !== undefined)],
  ];
  return needed.filter(([, filled]) => !filled).map(([label]) => label);
}
