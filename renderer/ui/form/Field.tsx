import "./field.css";
import { type CSSProperties, type ReactNode, useId, useMemo, useState } from "react";
import { Icon } from "../icon/Icon.tsx";
import { FieldContext, useForm } from "./form-context.ts";

export interface FieldProps {
  /** A contract: the words of the form, the manual and the tests. */
  label: string;
  /** The path that problems name ("visitors.0.documentNo"). A problem of the form with this path shows under the field. */
  name?: string;
  /** A problem that does not come through the form. */
  problem?: string | undefined;
  warning?: string | undefined;
  /** Something that was checked and is right: "校验相符". */
  confirmed?: string | undefined;
  hint?: string | undefined;
  /** Small text at the right of the label: "62 / 2000", or a 为什么?. */
  aside?: ReactNode;
  /** The value was filled in by the program; the word says how ("带入"). */
  prefilled?: string | undefined;
  /** Columns of the grid that the field takes. */
  span?: number;
  /** For tables of fields: the label is read aloud but not shown. */
  hideLabel?: boolean;
  children: ReactNode;
}

interface Note {
  tone: "error" | "warning" | "ok" | "hint";
  text: string;
}

const toneOrder = ["error", "warning", "ok", "hint"] as const;

function noteOf(texts: Record<Note["tone"], string | undefined>): Note | undefined {
  const tone = toneOrder.find((candidate) => texts[candidate] !== undefined);
  return tone && { tone, text: texts[tone] ?? "" };
}

/** A control with its label above and what there is to say about it beneath. */
export function Field(props: FieldProps) {
  const id = useId();
  const form = useForm();
  const [own, setOwn] = useState<string>();
  const ofForm = form.problems.find(
    (problem) => problem.field !== undefined && problem.field === props.name,
  );
  const note = noteOf({
    error: own ?? props.problem ?? ofForm?.message,
    warning: props.warning,
    ok: props.confirmed,
    hint: props.hint,
  });
  const tone = note?.tone;
  const { prefilled, span } = props;
  const field = useMemo(
    () => ({
      id,
      labelId: `${id}-label`,
      noteId: tone && `${id}-note`,
      invalid: tone === "error",
      warned: tone === "warning",
      prefilled,
      report: setOwn,
    }),
    [id, tone, prefilled],
  );
  const style: CSSProperties | undefined = span ? { gridColumn: `span ${span}` } : undefined;
  return (
    <div
      className={`field ${prefilled === undefined ? "" : "field-prefilled"}`}
      data-field={props.name}
      style={style}
    >
      <div className={props.hideLabel ? "sr-only" : "field-head"}>
        <label id={field.labelId} htmlFor={id}>
          {props.label}
        </label>
        {props.aside && <span className="field-aside">{props.aside}</span>}
      </div>
      <FieldContext value={field}>{props.children}</FieldContext>
      {note && <FieldNote id={`${id}-note`} note={note} />}
    </div>
  );
}

function FieldNote({ id, note }: { id: string; note: Note }) {
  const icon = note.tone === "ok" ? "check" : "alert";
  return (
    <p
      id={id}
      className={`field-note note-${note.tone}`}
      role={note.tone === "error" ? "alert" : undefined}
    >
      {note.tone !== "hint" && <Icon name={icon} size={14} />}
      {note.text}
    </p>
  );
}

interface GridProps {
  /** A number of equal columns, or a CSS template ("2fr 1fr 1fr"). */
  columns: number | string;
  children: ReactNode;
}

/** Fields side by side. */
export function FieldGrid({ columns, children }: GridProps) {
  const template = typeof columns === "number" ? `repeat(${columns}, minmax(0, 1fr))` : columns;
  return (
    <div className="field-grid" style={{ gridTemplateColumns: template }}>
      {children}
    </div>
  );
}
