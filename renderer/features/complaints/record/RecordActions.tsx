import { Dropdown } from "antd";
import { useState } from "react";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { stepLabels } from "#shared/domain/complaints/labels.ts";
import type { offersOf, StepName } from "./offers.ts";

interface Props {
  offers: ReturnType<typeof offersOf>;
  onStep: (step: StepName) => void;
}

/** The main step filled, those beside it, and the rest behind 更多. */
export function RecordActions({ offers, onStep }: Props) {
  const { main, near, rest } = offers;
  return (
    <>
      {rest.length > 0 && <More steps={rest} onStep={onStep} />}
      {near.map((step) => (
        <Action key={step} onClick={() => onStep(step)}>
          {stepLabels[step]}
        </Action>
      ))}
      {main && (
        <Action kind="main" keys="Enter" onClick={() => onStep(main)}>
          {stepLabels[main]}
        </Action>
      )}
    </>
  );
}

interface MoreProps {
  steps: StepName[];
  onStep: (step: StepName) => void;
}

function More({ steps, onStep }: MoreProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useKeys("popover", open ? [{ key: "Esc", label: "关闭", run: close }] : undefined);
  return (
    <Dropdown
      trigger={["click"]}
      open={open}
      onOpenChange={setOpen}
      autoFocus
      menu={{
        items: steps.map((step) => ({ key: step, label: stepLabels[step] })),
        onClick: ({ key }) => onStep(key as StepName),
      }}
    >
      <span>
        <IconAction icon="more" label="更多" />
      </span>
    </Dropdown>
  );
}
