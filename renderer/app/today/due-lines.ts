import type { DueItem, Feature } from "#renderer/ui/feature.ts";
import {
  type Deadline,
  dueAt,
  remainingWords,
  type Urgency,
  urgency,
} from "#shared/domain/common/deadlines.ts";
import { inQueueOrder } from "#shared/domain/common/queue.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import {
  addDays,
  clockTime,
  epoch,
  type IsoTime,
  type LocalDate,
  localDate,
} from "#shared/lib/time.ts";

/** One line of 今日: what is due, as its capability tells it, and how it stands with its time. */
export interface DueLine extends DueItem {
  id: string;
  at: IsoTime;
  urgency: Urgency;
  /** "还剩 2 小时 10 分". */
  left: string;
  /** From 0 to 1: how much of the time is gone. */
  used: number;
}

/** The list "due" as it is read: record, its table and the key under which it stands, each at the same place. */
export interface DueList {
  records: readonly BaseRecord[];
  tables: readonly string[];
  keys: readonly string[];
}

function deadlineOf(record: BaseRecord, key: string): Deadline | undefined {
  const { deadlines = [] } = record as { deadlines?: readonly Deadline[] };
  return deadlines.find((deadline) => deadline.key === key);
}

function usedShare(deadline: Deadline, now: IsoTime): number {
  const from = epoch(deadline.startsAt);
  const span = epoch(dueAt(deadline)) - from;
  return span <= 0 ? 1 : Math.min(1, Math.max(0, (epoch(now) - from) / span));
}

/** The lines of the list "due". Records of capabilities that this desk does not show are left out. */
export function dueLines(list: DueList, features: readonly Feature[], now: IsoTime): DueLine[] {
  return list.records.flatMap((record, index): DueLine[] => {
    const table = list.tables[index] ?? "";
    const key = list.keys[index]?.split("#").slice(1).join("#") ?? "";
    const describe = features.find((feature) => feature.due?.[table])?.due?.[table];
    const deadline = deadlineOf(record, key);
    if (!describe || !deadline) return [];
    return [
      {
        ...describe(record as never, key),
        id: `${table}:${record.id}#${key}`,
        at: dueAt(deadline),
        urgency: urgency(deadline, now),
        left: remainingWords(deadline, now),
        used: usedShare(deadline, now),
      },
    ];
  });
}

/** The day to which a deadline belongs: midnight ends a day. */
export const dueDay = (at: IsoTime): LocalDate =>
  clockTime(at) === "00:00" ? addDays(localDate(at), -1) : localDate(at);

/** The queue in the groups in which people take it up. */
export interface DueBands {
  overdue: DueLine[];
  today: DueLine[];
  later: DueLine[];
}

/** Overdue, due today, and later; each in the order of urgency, grade and time. */
export function dueBands(lines: readonly DueLine[], now: IsoTime): DueBands {
  const today = localDate(now);
  const open = inQueueOrder(lines, (line) => ({ ...line, id: line.number }));
  const notOver = open.filter((line) => line.urgency !== "overdue");
  return {
    overdue: open.filter((line) => line.urgency === "overdue"),
    today: notOver.filter((line) => dueDay(line.at) <= today),
    later: notOver.filter((line) => dueDay(line.at) > today),
  };
}

interface KindCount {
  kind: string;
  count: number;
}

/** How many lines there are of each kind; the rarest beyond `most` kinds are counted together as 其他. */
export function kindCounts(lines: readonly DueLine[], most: number): KindCount[] {
  const counts = new Map<string, number>();
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const all = [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .toSorted((a, b) => b.count - a.count);
  if (all.length <= most) return all;
  const rest = all.slice(most - 1).reduce((sum, { count }) => sum + count, 0);
  return [...all.slice(0, most - 1), { kind: otherKinds, count: rest }];
}

const otherKinds = "其他";

/** The lines of one kind; of 其他, those of no kind that has a tab of its own. */
export function ofKind(
  lines: readonly DueLine[],
  kind: string | undefined,
  shown: readonly KindCount[],
): DueLine[] {
  if (kind === undefined) return [...lines];
  const named = new Set(shown.map((one) => one.kind));
  return lines.filter((line) => (kind === otherKinds ? !named.has(line.kind) : line.kind === kind));
}
