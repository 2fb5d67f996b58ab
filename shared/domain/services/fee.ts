import { timesCents, yen } from "#shared/domain/common/money.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import { type Basis, governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { addMonths, localDate } from "#shared/lib/time.ts";
import { agreedStep, paidFor } from "./kind-fields.ts";
import type { Fee, ServiceOrder, Warranty } from "./order.ts";

/** What a fee is computed from. */
export type FeeFacts = Pick<
  ServiceOrder,
  "kind" | "pack" | "receivedAt" | "parts" | "engineers" | "model"
> &
  Partial<
    Pick<
      ServiceOrder,
      "boughtOn" | "outOfWarranty" | "agreedLabourCents" | "cardNumber" | "termMonths" | "purpose"
    >
  >;

/** The price of one line of parts in cents. */
export const partAmount = (part: { priceCents: number; quantity: number }): number =>
  timesCents(part.priceCents, part.quantity);

const partsTotal = ({ parts }: FeeFacts): number =>
  parts.reduce((sum, part) => sum + partAmount(part), 0);

/** Person-days of all engineers together. */
export const personDays = ({ engineers }: Pick<ServiceOrder, "engineers">): number =>
  engineers.reduce((sum, { days }) => sum + (days ?? 0), 0);

const withTotal = (fee: Omit<Fee, "totalCents">): Fee => ({
  ...fee,
  totalCents: fee.partsCents + fee.labourCents,
});

/** The rule of the order's pack for a matter, else the common one. */
const ruleFor = (matter: string, facts: FeeFacts, rules: RuleBook) =>
  governingRule(rules, matter, facts.pack, facts.pack);

/**
 * The warranty of what was bought: months by model, the last day included (R10 二.3). Whether the service falls within it is told by the
 * day on which the fault was reported. Refused without a date of purchase, and while the months are not set.
 */
export function warrantyOf(facts: FeeFacts, rules: RuleBook): Result<Warranty | undefined> {
  const rule = ruleFor("warranty", facts, rules);
  if (rule === undefined || facts.outOfWarranty !== undefined) return success(undefined);
  const { boughtOn, model } = facts;
  if (boughtOn === undefined) return failure("请填写购买日期，才能判断是否在保修期内", "boughtOn");
  return computed(() => {
    const months = rules.number(rule, "months", model);
    const until = addMonths(boughtOn, months);
    const reported = localDate(facts.receivedAt);
    const within = reported <= until;
    const steps = [
      `${boughtOn} 购买，保修 ${months} 个月，到 ${until} 止`,
      `${reported} 报修，${within ? "在保修期内" : "已过保修期"}`,
    ];
    return success({ months, until, within, basis: rules.basis(rule, steps, model) });
  });
}

function outOfWarrantyFee(facts: FeeFacts, rule: string, rules: RuleBook): Fee {
  const partsCents = partsTotal(facts);
  const isSetByRule = "personDay" in rules.rule(rule).parameters;
  const rate = isSetByRule ? Math.round(rules.number(rule, "personDay") * 100) : 0;
  const days = personDays(facts);
  const labourCents = isSetByRule ? timesCents(rate, days) : (facts.agreedLabourCents ?? 0);
  const labourNote = rate > 0 ? `${days} 人天 × ${yen(rate)}` : undefined;
  const why = facts.outOfWarranty ?? "已过保修期";
  const steps = [
    `不在保修范围：${why}`,
    `配件 ${yen(partsCents)}`,
    labourNote ? `服务费 ${labourNote} = ${yen(labourCents)}` : `服务费 ${yen(labourCents)}`,
  ];
  return withTotal({
    partsCents,
    partsNote: partsCents > 0 ? "按实际更换配件的售价" : undefined,
    labourCents,
    labourNote,
    basis: rules.basis(rule, steps),
  });
}

const freeFee = (note: string, basis: Basis): Fee => ({
  partsCents: 0,
  partsNote: note,
  labourCents: 0,
  labourNote: note,
  totalCents: 0,
  basis,
});

/** Repairs: nothing within the warranty; after it parts (R10 二.3), parts and person-days (R01 8.1), or parts and what was agreed. */
function repairFee(facts: FeeFacts, rules: RuleBook): Result<Priced> {
  const warranty = warrantyOf(facts, rules);
  if (!warranty.ok) return warranty;
  const rule = ruleFor("repairFee", facts, rules) ?? "common.repairFee";
  return computed(() => {
    if (warranty.value?.within) {
      const basis = rules.basis(rule, warranty.value.basis.steps);
      return success({ warranty: warranty.value, fee: freeFee("保修期内不收费", basis) });
    }
    return success({ warranty: warranty.value, fee: outOfWarrantyFee(facts, rule, rules) });
  });
}

/** Installations: the fee of the pack's rule, nothing under R10 二.1. */
function installationFee(rule: string, rules: RuleBook): Result<Priced> {
  return computed(() => {
    const labourCents = Math.round(rules.number(rule, "fee") * 100);
    if (labourCents === 0)
      return success({ fee: freeFee("安装不收费", rules.basis(rule, ["安装不收费"])) });
    const basis = rules.basis(rule, [`安装费 ${yen(labourCents)}`]);
    return success({ fee: withTotal({ partsCents: 0, labourCents, basis }) });
  });
}

function agreedFee(facts: FeeFacts, rules: RuleBook): Result<Priced> {
  const partsCents = partsTotal(facts);
  const labourCents = facts.agreedLabourCents ?? 0;
  const steps = [`配件 ${yen(partsCents)}`, agreedStep(facts)];
  const basis = rules.basis("common.agreedFee", steps);
  const labourNote = paidFor(facts);
  return success({ fee: withTotal({ partsCents, labourCents, labourNote, basis }) });
}

/** A fee with the warranty that it depends on, where there is one. */
export interface Priced {
  warranty?: Warranty | undefined;
  fee: Fee;
}

/** What the customer pays for a service (R10 二.1, 二.3; R01 8.1; else as agreed, 本单位). Refused, naming clause or field, while a figure it needs is missing. */
export function feeOf(facts: FeeFacts, rules: RuleBook): Result<Priced> {
  if (facts.kind === "repair") return repairFee(facts, rules);
  const installation =
    facts.kind === "installation" ? ruleFor("installationFee", facts, rules) : undefined;
  if (installation !== undefined) return installationFee(installation, rules);
  return agreedFee(facts, rules);
}

/** True when the desk types the labour itself, because no rule computes it. */
export function typesLabour(facts: Pick<FeeFacts, "kind" | "pack">, rules: RuleBook): boolean {
  const { kind, pack } = facts;
  if (kind === "installation")
    return governingRule(rules, "installationFee", pack, pack) === undefined;
  if (kind !== "repair") return true;
  const rule = governingRule(rules, "repairFee", pack, pack);
  return rule === undefined || !("personDay" in rules.rule(rule).parameters);
}
