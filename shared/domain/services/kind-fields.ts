import { z } from "zod";
import { blankable, centsField, countField, optionalText } from "#shared/domain/common/fields.ts";
import { yen } from "#shared/domain/common/money.ts";
import { basisSchema } from "#shared/domain/common/rules.ts";
import type { Problem } from "#shared/lib/result.ts";
import type { ServiceKind } from "./labels.ts";

/** What single kinds need besides, as it is typed. */
export const kindFields = {
  /** 调试: the type of project, from the table of coefficients. */
  projectType: optionalText("项目类型", 40),
  /** 充卡: the SIM or card, and for how long. */
  cardNumber: optionalText("卡号", 30),
  termMonths: blankable(countField("期限", 1, 120)),
  /** 充卡 and 收款: what is to be paid. */
  agreedLabourCents: blankable(centsField),
  /** 收款: what for. */
  purpose: optionalText("收款事由", 60),
};

/** The same as an order keeps it. */
export const kindSchemas = {
  projectType: z.string().optional(),
  coefficientBasis: basisSchema.optional(),
  cardNumber: z.string().optional(),
  termMonths: z.number().int().optional(),
  purpose: z.string().optional(),
};

/** What the kinds' own needs are judged by. */
export interface KindFacts {
  kind: ServiceKind;
  model?: string | undefined;
  coefficient?: number | undefined;
  cardNumber?: string | undefined;
  termMonths?: number | undefined;
  agreedLabourCents?: number | undefined;
  purpose?: string | undefined;
}

interface Need {
  field: string;
  label: string;
  message: string;
  isMet: (facts: KindFacts) => boolean;
}

const amount = ({ agreedLabourCents = 0 }: KindFacts) => agreedLabourCents > 0;

const needs: Partial<Record<ServiceKind, readonly Need[]>> = {
  commissioning: [
    {
      field: "coefficient",
      label: "工作系数",
      message: "请选择项目类型，或填写工作系数",
      isMet: ({ coefficient }) => coefficient !== undefined,
    },
  ],
  trialRun: [
    {
      field: "model",
      label: "产品型号",
      message: "请填写要试的产品型号",
      isMet: ({ model }) => model !== undefined && model.trim() !== "",
    },
  ],
  cardTopUp: [
    {
      field: "cardNumber",
      label: "卡号",
      message: "请填写要充值的卡号",
      isMet: ({ cardNumber }) => cardNumber !== undefined && cardNumber.trim() !== "",
    },
    {
      field: "agreedLabourCents",
      label: "充值金额或期限",
      message: "请填写充值金额或期限",
      isMet: (facts) => amount(facts) || facts.termMonths !== undefined,
    },
  ],
  collection: [
    {
      field: "agreedLabourCents",
      label: "收款金额",
      message: "请填写要收的金额",
      isMet: amount,
    },
    {
      field: "purpose",
      label: "收款事由",
      message: "请写明收的是什么款",
      isMet: ({ purpose }) => purpose !== undefined && purpose.trim() !== "",
    },
  ],
};

/** What an order of its kind still lacks before it can be dispatched, with the field's label. */
export const kindNeeds = (facts: KindFacts): (Problem & { label: string })[] =>
  (needs[facts.kind] ?? []).flatMap(({ field, label, message, isMet }) =>
    isMet(facts) ? [] : [{ field, label, message }],
  );

/** What the amount of a top-up or a collection is for, as the sheet and 为什么? say it. */
export function paidFor({ kind, cardNumber, termMonths, purpose }: KindFacts): string | undefined {
  if (kind === "collection") return purpose;
  if (kind !== "cardTopUp") return undefined;
  const term = termMonths === undefined ? undefined : `${termMonths} 个月`;
  return [cardNumber && `卡号 ${cardNumber}`, term].filter(Boolean).join("，") || undefined;
}

/** The step of a computation that says an agreed amount: "服务费 ¥360.00", "收款 ¥360.00：平台服务费半年". */
export function agreedStep(facts: KindFacts): string {
  const name = { cardTopUp: "充值", collection: "收款" }[facts.kind as string] ?? "服务费";
  const why = paidFor(facts);
  return `${name} ${yen(facts.agreedLabourCents ?? 0)}${why ? `：${why}` : ""}`;
}
