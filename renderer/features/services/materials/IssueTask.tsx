import { useState } from "react";
import { useLocation } from "wouter";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { useDraft } from "#renderer/record/use-draft.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { issueMaterials } from "#shared/domain/services/materials/actions.ts";
import {
  type MaterialKind,
  materialKindLabels,
} from "#shared/domain/services/materials/material.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { Lines, TextCells } from "../lines.tsx";
import type { TaskProps } from "../task-props.ts";
import { TaskPane } from "../tasks/TaskPane.tsx";

interface LineValues {
  kind: MaterialKind;
  name: string;
  model?: string | undefined;
  unit?: string | undefined;
  quantity?: number | undefined;
}

const blank = (): LineValues => ({ kind: "part", name: "", quantity: 1, unit: "个" });

const kinds = choicesOf(materialKindLabels);
const before = [
  { field: "name", label: "名称", max: 60 },
  { field: "model", label: "型号", max: 60 },
] as const;
const behind = [{ field: "unit", label: "单位", max: 6 }] as const;

interface Values {
  person?: StaffSnapshot | undefined;
  lines: LineValues[];
}

/** 领用: what an engineer takes along for this order; what comes back is entered in the tab 领用. */
export function IssueTask({ order, around }: TaskProps) {
  const [, navigate] = useLocation();
  const { people } = usePeople();
  const { save, problems, saving } = useSave(issueMaterials);
  const first: Values = { lines: [blank()] };
  const { values, set, discard } = useDraft(`service.issue${order.id}`, first);
  const [takenAt, setTakenAt] = useState<IsoTime | undefined>(around.now);
  const own = people.find(({ id }) => id === order.engineers[0]?.staffId);
  const person = values.person ?? (own && staffSnapshotOf(own));
  const issue = async () => {
    const engineer = person && { id: person.id, name: person.name };
    if (!(await save({ order: order.id, engineer, takenAt, lines: values.lines }))) return;
    await discard();
    navigate(`/services/${order.id}`);
  };
  const isNamed = values.lines.every(({ name }) => name.trim() !== "");
  return (
    <TaskPane
      order={order}
      label="领用"
      problems={problems}
      busy={saving}
      missing={[...(person ? [] : ["领用人"]), ...(isNamed ? [] : ["名称"])]}
      hint="回来后在「领用」里登记退回和用去的"
      onSubmit={() => void issue()}
    >
      <FieldGrid columns={3}>
        <Field label="领用人" name="engineer">
          <StaffPicker value={person} onChange={(next) => set({ person: next })} />
        </Field>
        <Field label="领用时间" name="takenAt">
          <DateTimeInput value={takenAt} onChange={setTakenAt} />
        </Field>
      </FieldGrid>
      <MaterialLines lines={values.lines} onChange={(lines) => set({ lines })} />
    </TaskPane>
  );
}

interface LinesProps {
  lines: readonly LineValues[];
  onChange: (lines: LineValues[]) => void;
}

function MaterialLines({ lines, onChange }: LinesProps) {
  return (
    <Lines<LineValues>
      label="工具配件"
      heads={["类别", "名称", "型号", "数量", "单位"]}
      template="0.8fr 1.6fr 1.2fr 0.7fr 0.6fr"
      rows={lines}
      onChange={onChange}
      blank={blank}
      cells={(row, index, change) => {
        const cells = { row, nth: index + 1, path: `lines.${index}`, onChange: change };
        return (
          <>
            <Field label={`类别 ${index + 1}`} name={`lines.${index}.kind`} hideLabel>
              <SelectInput
                value={row.kind}
                onChange={(kind) => change({ kind: kind ?? "part" })}
                choices={kinds}
              />
            </Field>
            <TextCells columns={before} {...cells} />
            <Field label={`数量 ${index + 1}`} name={`lines.${index}.quantity`} hideLabel>
              <NumberInput
                value={row.quantity}
                onChange={(quantity) => change({ quantity })}
                max={99_999}
                decimals={2}
              />
            </Field>
            <TextCells columns={behind} {...cells} />
          </>
        );
      }}
    />
  );
}
