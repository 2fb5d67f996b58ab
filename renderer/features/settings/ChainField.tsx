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

const stagesOf = (value: string | undefined): string[][] =>
  value === undefined || value === noApproval ? [] : value.split(">").map((one) => one.split("+"));

/** A chain of approval: one field a stage; whoever stands in one field decides in any order, the next field comes after. */
export function ChainField({ label, name, value, onChange, none }: Props) {
  const people = useAround()?.people ?? [];
  const choices = deciders(people).map((decider) => ({
    value: deciderToken(decider),
    label: deciderWords(decider),
  }));
  const stages = stagesOf(value);
  const write = (next: string[][]) => {
    const filled = next.filter((stage) => stage.length > 0);
    onChange(filled.length === 0 ? noApproval : filled.map((stage) => stage.join("+")).join(">"));
  };
  const shown = stages.length === 0 ? [[]] : stages;
  return (
    <div className="chain-field">
      {shown.map((stage, index) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is known by its place
          key={index}
          label={shown.length === 1 ? label : `${label}，第 ${index + 1} 步`}
          {...(index === 0 ? { name } : {})}
          hint={stage.length === 0 && none ? none : undefined}
        >
          <TagsInput
            value={stage}
            onChange={(tokens) => write(shown.map((one, at) => (at === index ? tokens : one)))}
            choices={choices}
            placeholder={none ?? "选择由谁审批"}
          />
        </Field>
      ))}
      {stages.length > 0 && stages.length < 6 && (
        <NextStage
          taken={stages.flat()}
          choices={choices}
          onAdd={(token) => write([...stages, [token]])}
        />
      )}
    </div>
  );
}

interface NextProps {
  taken: readonly string[];
  choices: readonly { value: string; label: string }[];
  onAdd: (token: string) => void;
}

/** A further stage begins with the general manager, or whoever is not in the chain yet; it is then changed in its field. */
function NextStage({ taken, choices, onAdd }: NextProps) {
  const free = [{ value: "generalManager" }, ...choices].find(
    ({ value }) => !taken.includes(value),
  );
  if (!free) return null;
  return (
    <Action kind="link" size="small" onClick={() => onAdd(free.value)}>
      再加一步
    </Action>
  );
}
