import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { changedAt } from "#renderer/ui/form/rows.ts";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { dayKindLabels, type HolidayDay } from "#shared/domain/common/holiday-year.ts";
import { setCalendarYear } from "#shared/domain/desk/calendar-year.ts";
import type { Problem } from "#shared/lib/result.ts";
import { type DaySpan, daysOf, spansOf, underSpan } from "./day-spans.ts";
import { YearView } from "./YearView.tsx";
import "./calendar.css";

const kinds = choicesOf(dayKindLabels);

const blankSpan = (): DaySpan => ({
  id: crypto.randomUUID(),
  from: undefined,
  to: undefined,
  kind: "off",
  name: "",
});

interface Props {
  year: number;
  days: readonly HolidayDay[];
  note: string | undefined;
}

function useYear({ year, days, note = "" }: Props) {
  const { store } = useDesk();
  const initial = days.length > 0 ? spansOf(days) : [blankSpan()];
  const [spans, setSpans] = useState(initial);
  const [remark, setRemark] = useState(note);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const found = daysOf(spans);
    setProblems(found.problems);
    if (found.problems.length > 0 || busy) return;
    setBusy(true);
    const saved = await store.run(setCalendarYear, { year, days: found.days, note: remark });
    setBusy(false);
    if (!saved.ok) setProblems(saved.problems.map((one) => underSpan(one, found.owners)));
  };
  const reset = () => {
    setSpans(initial);
    setRemark(note);
    setProblems([]);
  };
  return { spans, setSpans, remark, setRemark, problems, busy, save, reset };
}

/** The days of a year as spans to be changed, with the year beside them as it comes out. */
export function YearForm(props: Props) {
  const form = useYear(props);
  const { spans, setSpans } = form;
  const change = (at: number, part: Partial<DaySpan>) => setSpans(changedAt(spans, at, part));
  return (
    <Form
      label={`${props.year} 年节假日`}
      focusFirst={false}
      problems={form.problems}
      onSave={() => void form.save()}
      onCancel={form.reset}
    >
      <div className="calendar-body">
        <div className="calendar-spans">
          {spans.map((span, index) => (
            <SpanRow
              key={span.id}
              span={span}
              index={index}
              onChange={(part) => change(index, part)}
              onRemove={() => setSpans(spans.filter(({ id }) => id !== span.id))}
            />
          ))}
          <div className="row">
            <Action icon="plus" onClick={() => setSpans([...spans, blankSpan()])}>
              加一段
            </Action>
          </div>
          <Field label="备注" name="note" hint="例如文件名称和文号">
            <TextInput value={form.remark} onChange={form.setRemark} maxLength={200} />
          </Field>
          <FormProblems />
        </div>
        <YearView year={props.year} days={daysOf(spans).days} />
      </div>
      <PaneFooter busy={form.busy}>
        <span className="text-tertiary text-small">以前算好的时限不跟着改</span>
      </PaneFooter>
    </Form>
  );
}

interface RowProps {
  span: DaySpan;
  index: number;
  onChange: (part: Partial<DaySpan>) => void;
  onRemove: () => void;
}

function SpanRow({ span, index, onChange, onRemove }: RowProps) {
  const path = (field: string) => `spans.${index}.${field}`;
  const hideLabel = index > 0;
  return (
    <fieldset className="calendar-span" aria-label={span.name || `第 ${index + 1} 段`}>
      <Field label="第一天" name={path("from")} hideLabel={hideLabel}>
        <DateInput value={span.from} onChange={(from) => onChange({ from })} />
      </Field>
      <Field label="最后一天" name={path("to")} hideLabel={hideLabel}>
        <DateInput
          value={span.to}
          onChange={(to) => onChange({ to })}
          placeholder="只有一天可不填"
        />
      </Field>
      <Field label="放假或上班" name={path("kind")} hideLabel={hideLabel}>
        <SelectInput
          value={span.kind}
          onChange={(kind) => kind && onChange({ kind })}
          choices={kinds}
        />
      </Field>
      <Field label="名称" name={path("name")} hideLabel={hideLabel}>
        <TextInput value={span.name} onChange={(name) => onChange({ name })} maxLength={20} />
      </Field>
      <IconAction icon="close" label={`去掉 ${span.name || "这一段"}`} onClick={onRemove} />
    </fieldset>
  );
}
