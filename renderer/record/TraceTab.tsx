import { useTrail } from "#renderer/data/live.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Timeline } from "#renderer/ui/record/Timeline.tsx";
import { actionLabel } from "#shared/domain/actions.ts";
import type { Change } from "#shared/journal/entry.ts";
import { isoTime } from "#shared/lib/time.ts";
import { usePeople } from "./use-people.ts";
import "./trace.css";

interface Props {
  /** "complaint:TS-…". */
  subject: string;
  /** What the record's fields are called in front of people; others show by their own name. */
  labels: Readonly<Record<string, string>>;
}

const quiet = new Set(["steps", "deadlines"]);

function shown(value: unknown): string {
  if (value === undefined || value === null || value === "") return "空";
  if (typeof value === "string") return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `${value.length} 项`;
  const named = (value as { name?: unknown }).name;
  return typeof named === "string" ? named : "已改";
}

function Fields({ change, labels }: { change: Change; labels: Props["labels"] }) {
  const { before, after } = change;
  if (before === null) return null;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !quiet.has(field),
  );
  return (
    <ul className="trace-fields">
      {fields.map((field) => (
        <li key={field}>
          {labels[field] ?? field}：<del>{shown(before[field])}</del> →{" "}
          <ins>{shown(after[field])}</ins>
        </li>
      ))}
    </ul>
  );
}

/** 留痕: every entry of the journal about this record, with what it changed. */
export function TraceTab({ subject, labels }: Props) {
  const trail = useTrail(subject);
  const { nameOf } = usePeople();
  if (trail?.length === 0)
    return <EmptyState icon="history" title="还没有留痕" text="每次保存都会记在这里。" />;
  const entries = (trail ?? []).map(({ header, changes }) => ({
    id: String(header.seq),
    at: isoTime(Date.parse(header.time), "+08:00"),
    person: nameOf(header.person),
    text: `${actionLabel(header.action)} · 日志第 ${header.seq} 条`,
    detail: changes
      .filter((change) => `${change.table}:${change.id}` === subject)
      .map((change) => <Fields key={change.rev} change={change} labels={labels} />),
  }));
  return <Timeline label="留痕" entries={entries} />;
}
