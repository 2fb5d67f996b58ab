import type { Stroke } from "#renderer/ui/sign/strokes.ts";
import type { Score } from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import type { Sheet, SheetSignature } from "#shared/domain/services/sheet-schema.ts";
import type { TaskProps } from "../task-props.ts";

/** What is being signed and not yet saved; a draft keeps it. */
export interface SignValues {
  customerName: string;
  customer: Stroke[];
  engineerName: string;
  engineer: Stroke[];
  score?: Score | undefined;
  remark: string;
}

/** What each pane of the signing screen is given. */
export interface SignProps extends TaskProps {
  values: SignValues;
  set: (change: Partial<SignValues>) => void;
  discard: () => Promise<void>;
}

/** Blank pads; the customer's contact and the first engineer are expected to sign. */
export const emptySigning = (order: ServiceOrder): SignValues => ({
  customerName: order.contact ?? "",
  customer: [],
  engineerName: order.engineers[0]?.name ?? "",
  engineer: [],
  remark: "",
});

const judgement = ({ score, remark }: SignValues) => ({
  ...(score ? { score } : {}),
  ...(remark.trim() ? { remark: remark.trim() } : {}),
});

/** What the action takes of the pads that have been written on. */
export function signInput(values: SignValues) {
  const { customerName, customer, engineerName, engineer } = values;
  return {
    ...(customer.length > 0
      ? { customer: { name: customerName, strokes: customer, ...judgement(values) } }
      : {}),
    ...(engineer.length > 0 ? { engineer: { name: engineerName, strokes: engineer } } : {}),
  };
}

/** The people who signed on paper. */
export function paperInput(values: SignValues) {
  const { customerName, engineerName } = values;
  return {
    ...(customerName.trim() ? { customer: { name: customerName, ...judgement(values) } } : {}),
    ...(engineerName.trim() ? { engineer: { name: engineerName } } : {}),
  };
}

/** Signatures being written, as the sheet shows them now. */
export function livingSignatures(values: SignValues, now: string): Sheet["signatures"] {
  const { customer, engineer } = signInput(values);
  const living = (signed: { name: string; strokes: Stroke[] }): SheetSignature => ({
    ...signed,
    name: signed.name.trim() || "（请填签字人）",
    at: now,
    how: "screen",
  });
  return {
    ...(customer ? { customer: living(customer) } : {}),
    ...(engineer ? { engineer: living(engineer) } : {}),
  };
}
