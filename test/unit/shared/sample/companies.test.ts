import { describe, expect, it } from "vitest";
import type { Organisation } from "#shared/domain/desk/organisation.ts";
import { type SampleCompany, sampleCompanies } from "#shared/domain/desk/sample-company.ts";
import { tables } from "#shared/domain/tables.ts";
import { emptyHead, readChain } from "#shared/journal/chain.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import {
  capabilitiesOf,
  packs,
  packsOf,
  passKindsOf,
  serviceKindsOf,
} from "#shared/rule-packs/index.ts";
import { sampleYear } from "#shared/sample/year.ts";

const until = Date.parse("2026-11-23T10:26:00+08:00");

function yearOf(company?: SampleCompany, customers = 60): MemoryStore {
  const lines: string[] = [];
  const wish = company === undefined ? {} : { company };
  const size = { deskId: "sample-desk", seed: 5, customers, until };
  sampleYear({ ...size, ...wish, onLine: (line) => lines.push(line) });
  const { entries, broken } = readChain(emptyHead("sample-desk"), lines);
  expect(broken).toBeUndefined();
  const store = new MemoryStore("sample-desk");
  for (const entry of entries) expect(store.apply(entry).ok).toBe(true);
  return store;
}

const stores = new Map(sampleCompanies.map((company) => [company, yearOf(company)]));
const packsIn = (store: MemoryStore): string[] =>
  (store.all("organisation")[0] as unknown as Organisation).packs;
const valuesOf = (store: MemoryStore, table: string, field: string) =>
  new Set(store.all(table).map((record) => (record as Record<string, unknown>)[field]));

describe("the companies of the sample", () => {
  it("show every pack between them", () => {
    const shown = new Set([...stores.values()].flatMap(packsIn));
    expect([...shown].sort()).toEqual(packs.map(({ id }) => id).sort());
  });

  it("begin with the trading company, which is shown unless another is asked for", () => {
    expect(packsIn(yearOf(undefined, 0))).toEqual(packsIn(stores.get("trade") as MemoryStore));
  });
});

describe.each([...stores])("the year of %s", (_, store) => {
  const active = packsIn(store);

  it("has records that fit their tables, of the packs and capabilities that it has", () => {
    for (const [name, { schema }] of tables)
      for (const record of store.all(name)) expect(schema.parse(record)).toEqual(record);
    const has = (table: string) => store.all(table).length > 5;
    const capabilities = capabilitiesOf(active);
    expect(has("complaint")).toBe(true);
    expect(has("serviceOrder")).toBe(capabilities.includes("services"));
    expect(has("exitPass")).toBe(capabilities.includes("passes"));
    for (const pack of valuesOf(store, "complaint", "pack")) expect(active).toContain(pack);
    for (const state of ["accepted", "handling", "answered", "archived"])
      expect(valuesOf(store, "complaint", "state")).toContain(state);
  });

  it("sorts its complaints as its packs do", () => {
    const known = packsOf(active).flatMap(({ complaintCategories }) =>
      complaintCategories.flatMap(({ id, children = [] }) => [
        id,
        ...children.map((each) => each.id),
      ]),
    );
    for (const category of valuesOf(store, "complaint", "category"))
      expect(known).toContain((category as { id: string }).id);
  });
});

// the trading company's year is older than the kinds of packs, and keeps its tenants
describe.each([...stores].filter(([company]) => company !== "trade"))(
  "the year of %s",
  (_, store) => {
    const active = packsIn(store);

    it("has only the kinds that its packs offer", () => {
      for (const kind of valuesOf(store, "serviceOrder", "kind"))
        expect(serviceKindsOf(active)).toContain(kind);
      for (const kind of valuesOf(store, "exitPass", "kind"))
        expect(passKindsOf(active)).toContain(kind);
    });
  },
);
