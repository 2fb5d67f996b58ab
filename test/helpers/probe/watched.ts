import { createElement, useRef } from "react";
import { createRoot } from "react-dom/client";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import {
  DeskContext,
  useAround,
  useCounter,
  useList,
  useRecord,
  useRecords,
  useTrail,
} from "#renderer/data/live.ts";
import { useLists, useRecordsFrom } from "#renderer/data/live-lists.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { type Staff, staffTable } from "#shared/domain/staff/staff.ts";

/** What the hooks of a screen show now, and how often each has been given something new. */
export interface Watched {
  values: Record<string, unknown>;
  changes: Record<string, number>;
}

const watched: Watched = { values: {}, changes: {} };

/** Keeps what a hook gives; a query that ran again gives a new object. */
function useKept(name: string, given: unknown, shown: unknown): void {
  const last = useRef<unknown>(undefined);
  if (last.current !== given) watched.changes[name] = (watched.changes[name] ?? 0) + 1;
  last.current = given;
  watched.values[name] = shown;
}

const namesOf = (records: readonly Staff[] | undefined) => records?.map(({ name }) => name);

/** A screen with every kind of live query: some on the person `mark`, some on what no save of that person touches. */
function Screen({ mark }: { mark: string }) {
  const record = useRecord(staffTable, mark);
  useKept("record", record, record?.name ?? null);
  const records = useRecords(staffTable, [mark, "p-admin"]);
  useKept("records", records, namesOf(records));
  const from = useRecordsFrom(staffTable, mark);
  useKept("from", from[0], namesOf(from));
  const active = useList<Staff>("staff.active", { prefix: "员工" }).records;
  useKept("active", active, namesOf(active));
  const left = useList<Staff>("staff.left").records;
  useKept("left", left, namesOf(left));
  const lists = useLists(["staff.left", "staff.active"]);
  useKept("lists", lists, lists?.map(({ record: { id } }) => id).toSorted());
  const trail = useTrail(`staff:${mark}`);
  useKept(
    "trail",
    trail,
    trail?.map(({ header }) => header.action),
  );
  const around = useAround();
  useKept("around", around?.desk.organisation, around?.desk.organisation);
  const count = useCounter("customer.all");
  useKept("counter", count, count);
  const otherRecord = useRecord(staffTable, "p-admin");
  useKept("otherRecord", otherRecord, otherRecord?.name ?? null);
  const otherList = useList("customer.all").records;
  useKept("otherList", otherList, otherList?.length);
  const otherTrail = useTrail("staff:p-admin");
  useKept("otherTrail", otherTrail, otherTrail?.length);
  return null;
}

/** Puts the screen on the page. */
export function watch(store: DeskStore, actor: Actor, mark: string): void {
  const desk = createElement(
    DeskContext,
    { value: { store, actor } },
    createElement(Screen, { mark }),
  );
  createRoot(document.body.appendChild(document.createElement("div"))).render(desk);
}

/** What the screen shows now. */
export const seen = (): Watched => watched;
