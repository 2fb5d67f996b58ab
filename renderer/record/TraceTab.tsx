import { useTrail } from "#renderer/data/live.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Timeline } from "#renderer/ui/record/Timeline.tsx";
import { actionLabel } from "#shared/domain/actions.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import type { Change } from "#shared/journal/entry.ts";
import { isoTime } from "#shared/lib/time.ts";
import { usePeople } from "./use-people.ts";
import "./trace.css";

/** The words of one kind of record. */
export interface TraceWords {
  /** What its fields are called in front of people; others show by their own name. */
  fields: Readonly<Record<string, string>>;
  /** What values are called that are kept as codes: states, kinds, channels. */
  values: Readonly<Record<string, string>>;
}

interface Props {
  /** "complaint:TS-…". */
  subject: string;
  /** The subject of the entry that brought the record together with thousands of others: "customerImport:…". */
  broughtBy?: string;
  words: TraceWords;
}

const isoText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

const quiet = new Set(["steps", "deadlines"]);

function shownText(text: string): string {
  if (isoText.test(text)) return `${text.slice(0, 10)} ${text.slice(11, 16)}`;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function shown(value: unknown, words: TraceWords): string {
  if (value === undefined || value === null || value === "") return "空";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") return words.values[value] ?? shownText(value);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return listed(value, words);
  const { name, label } = value as { name?: unknown; label?: unknown };
  return [name, label].find((word) => typeof word === "string") ?? "已填";
}

const listed = (values: unknown[], words: TraceWords): string =>
  values.every((value) => typeof value === "string")
    ? values.map((value) => shown(value, words)).join("、") || "空"
    : `${values.length} 项`;

/** What of a record has changed, in the words of its kind. */
export function ChangedFields({ change, words }: { change: Change; words: TraceWords }) {
  const { before, after } = change;
  if (before === null) return null;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !quiet.has(field),
  );
  return (
    <ul className="trace-fields">
      {fields.map((field) => (
        <li key={field}>
          {words.fields[field] ?? field}：<del>{shown(before[field], words)}</del> →{" "}
          <ins>{shown(after[field], words)}</ins>
        </li>
      ))}
    </ul>
  );
}

/** 留痕: every entry of the journal about this record, with what it changed. */
export function TraceTab({ subject, broughtBy, words }: Props) {
  const own = useTrail(subject);
  const brought = useTrail(broughtBy ?? subject);
  const trail = broughtBy === undefined ? own : own && brought && [...own, ...brought];
  const { nameOf } = usePeople();
  if (trail?.length === 0)
    return <EmptyState icon="history" title="还没有留痕" text="每次保存都会记在这里。" />;
  const entries = (trail ?? []).map(({ header, changes }) => ({
    id: String(header.seq),
    at: isoTime(Date.parse(header.time), chinaOffset),
    person: nameOf(header.person),
    text: `${actionLabel(header.action)} · 日志第 ${header.seq} 条`,
    detail: changes
      .filter((change) => `${change.table}:${change.id}` === subject)
      .map((change) => <ChangedFields key={change.rev} change={change} words={words} />),
  }));
  return <Timeline label="留痕" entries={entries} />;
}
