import { dueText, whyDeadline } from "#renderer/record/why-content.ts";
import { FigureStrip } from "#renderer/ui/deadline/FigureStrip.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { inquiryDeadline } from "#shared/domain/inquiries/deadlines.ts";
import { stateLabels } from "#shared/domain/inquiries/labels.ts";
import { awaited, firstState } from "#shared/domain/inquiries/lifecycle.ts";
import type { InquiryValues } from "./inquiry-values.ts";

interface Props {
  values: Pick<InquiryValues, "kind" | "answer" | "department" | "receivedAt">;
  around: Surroundings;
}

/** What saving comes to, while it is typed: closed at once, or by when somebody has to do what. */
export function Expected({ values, around }: Props) {
  const { kind, answer, department, receivedAt = around.now } = values;
  const state = firstState({ kind, department, answer: answer.trim() || undefined });
  const wait = awaited(state);
  const [deadline] = wait ? inquiryDeadline(wait, receivedAt, around) : [];
  const due = deadline
    ? { label: `${deadline.label}期限`, value: dueText(deadline), why: whyDeadline(deadline) }
    : { label: "期限", value: "不用再办" };
  return <FigureStrip figures={[{ label: "保存后", value: stateLabels[state] }, due]} />;
}
