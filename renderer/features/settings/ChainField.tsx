import { useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { TagsInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { noApproval } from "#shared/domain/common/approvals/by-rule.ts";
import {
  bodyLabels,
  type Decider,
  deciderToken,
  deciderWords,
  ownHead,
} from "#shared/domain/common/approvals/chain.ts";
import type { Person } from "#shared/domain/common/approvals/house.ts";
import { rankLabels, roleLabels } from "#shared/domain/common/staff-roles.ts";
import { keysOf } from "#shared/lib/keys-of.ts";

interface Props {
  label: string;
  name: string;
  value: string | undefined;
  onChange: (value: string) => void;
  /** What no approval is called, where a chain may be absent. */
  none: string | undefined;
}

/** Everybody whom a chain can name: roles, functions of the house, ranks, bodies. */
function deciders(people: readonly Person[]): Decider[] {
  const functions = new Set(people.flatMap((person) => person.functions ?? []));
  return [
    ...keysOf(roleLabels)
      .filter((role) => role !== "admin")
      .map((role) => ({ role })),
    ...[ownHead, ...functions].map((name) => ({ function: name })),
    ...keysOf(rankLabels)
      .filter((rank) => rank !== "staff")
      .map((rank) => ({ rank })),
    ...keysOf(bodyLabels).map((body) => ({ body })),
  ];
}

/** As many as a form has room for. */
const mostStages = 6;

const stagesOf = (value: string | undefined): string[][] =>
  value === undefined || value === noApproval ? [] : value.split(">").map((one) => one.split("+"));

/** A chain of approval: one field a stage; whoever stands in one field decides in any order, the next field comes after. */
export function ChainField({ label, name, value, onChange, none }: Props) {
  const people = useAround()?.people ?? [];
  const [adding, setAdding] = useState(false);
  const choices = deciders(people).map((decider) => ({
    value: deciderToken(decider),
    label: deciderWords(decider),
  }));
  const stages = stagesOf(value);
  const shown = adding || stages.length === 0 ? [...stages, []] : stages;
  const change = (index: number, tokens: string[]) => {
    const filled = shown
      .map((stage, at) => (at === index ? tokens : stage))
      .filter((stage) => stage.length > 0);
    setAdding(false);
    onChange(filled.length === 0 ? noApproval : filled.map((stage) => stage.join("+")).join(">"));
  };
  return (
    <div className="chain-field">
      {shown.map((stage, index) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is known by its place
          key={index}
          label={shown.length === 1 ? label : `${label}，第 ${index + 1} 步`}
          {...(index === 0 ? { name } : {})}
        >
          <TagsInput
            value={stage}
            onChange={(tokens) => change(index, tokens)}
            choices={choices}
            placeholder={index === 0 && none ? none : "选择由谁审批"}
          />
        </Field>
      ))}
      {stages.length > 0 && stages.length < mostStages && !adding && (
        <Action kind="link" size="small" label={`${label}再加一步`} onClick={() => setAdding(true)}>
          再加一步
        </Action>
      )}
    </div>
  );
}
