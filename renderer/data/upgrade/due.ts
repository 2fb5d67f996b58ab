import type { DeskDatabase } from "#renderer/data/database.ts";
import { decodeLine } from "#shared/journal/chain.ts";
import { newestShape, type Upgrade, upgrades } from "#shared/journal/shapes.ts";

/** All upgrades of one table to one shape: one walk through its records. */
export interface Step {
  to: number;
  table: string;
  list: readonly Upgrade[];
}

const ended = "upgraded:";

/** The subject of the entry that ends an upgrade. */
export const endMark = (shape: number): string => `${ended}${shape}`;

const stepMark = ({ to, table }: Step): string => `upgrade:${to}:${table}:`;

/** The subject that says up to which record a step has come. */
export const progressMark = (step: Step, id: string): string => `${stepMark(step)}${id}`;

const startingWith = (db: DeskDatabase, mark: string) =>
  db.journal.where("subjects").startsWith(mark).distinct().sortBy("seq");

/** The shape that all records have; the newest one while there are none. An upgrade that has not ended does not count. */
export async function shapeOf(db: DeskDatabase): Promise<number> {
  const last = (await startingWith(db, ended)).at(-1);
  const mark = last?.subjects.find((subject) => subject.startsWith(ended));
  if (mark) return Number(mark.slice(ended.length));
  const first = await db.journal.orderBy("seq").first();
  const entry = first && decodeLine(first.line);
  return entry?.ok ? entry.value.header.shape : newestShape;
}

/** The id of the last record that a step has looked at; empty before the first. */
export async function reached(db: DeskDatabase, step: Step): Promise<string> {
  const mark = stepMark(step);
  const last = (await startingWith(db, mark)).at(-1);
  return last?.subjects.find((subject) => subject.startsWith(mark))?.slice(mark.length) ?? "";
}

/** What has to be done to lead records of a shape to the newest one: shape by shape, table by table. */
export function stepsFrom(shape: number): Step[] {
  const steps = new Map<string, Step>();
  for (const upgrade of upgrades.filter(({ to }) => to > shape)) {
    const { to, table } = upgrade;
    const key = `${to}:${table}`;
    steps.set(key, { to, table, list: [...(steps.get(key)?.list ?? []), upgrade] });
  }
  return [...steps.values()].sort((a, b) => a.to - b.to);
}
