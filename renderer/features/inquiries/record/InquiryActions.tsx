import { useLocation } from "wouter";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { MoreActions } from "#renderer/ui/button/MoreActions.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import type { Shortcut } from "#renderer/ui/keys/key-registry.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { type InquiryStep, stepLabels } from "#shared/domain/inquiries/labels.ts";
import { relayMessage } from "#shared/domain/inquiries/steps.ts";
import { pathFor } from "../conversions.ts";
import { offersOf } from "./offers.ts";
import type { stepPanels } from "./step-panels.tsx";

/** A step that opens a panel. */
export type PanelStep = keyof typeof stepPanels;

interface Props {
  inquiry: Inquiry;
  around: Surroundings;
  onStep: (step: PanelStep) => void;
}

/** The main step filled, what the call can become beside it, and the rest behind 更多. */
export function InquiryActions({ inquiry, around, onStep }: Props) {
  const [, navigate] = useLocation();
  const relay = useSave(relayMessage);
  const { main, passOn, conversions, rest } = offersOf(inquiry, around);
  const { id, customer } = inquiry;
  const take = (step: InquiryStep) => (step === "relay" ? void relay.save({ id }) : onStep(step));
  const turns = conversions.map((conversion) => ({
    ...conversion,
    run: () => navigate(pathFor(conversion, { inquiry: id, customer })),
  }));
  const keys: Shortcut[] = [
    { key: "Esc", label: "返回", run: () => navigate("/inquiries") },
    ...turns.map(({ key, label, run }) => ({ key, label, run })),
  ];
  if (main) keys.push({ key: "Enter", label: "办下一步", run: () => take(main) });
  useKeys("pane", keys);
  const [problem] = relay.problems;
  return (
    <>
      {problem && <span className="text-over text-table">{problem.message}</span>}
      <MoreActions
        items={rest.map((step) => ({ id: step, label: stepLabels[step] }))}
        onChoose={(step) => onStep(step as PanelStep)}
      />
      {passOn && <Action onClick={() => onStep("passOn")}>{stepLabels.passOn}</Action>}
      {turns.map(({ key, label, run }) => (
        <Action key={key} keys={key} onClick={run}>
          {label}
        </Action>
      ))}
      {main && (
        <Action kind="main" keys="Enter" busy={relay.saving} onClick={() => take(main)}>
          {stepLabels[main]}
        </Action>
      )}
    </>
  );
}
