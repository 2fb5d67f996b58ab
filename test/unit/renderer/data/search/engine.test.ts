import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeskDatabase, type TermsRow } from "#renderer/data/database.ts";
import { SearchEngine } from "#renderer/data/search/engine.ts";
import { SnapshotDatabase } from "#renderer/data/search/snapshot.ts";
import { searchText } from "#renderer/data/search/write-text.ts";

const row = (
  seq: number,
  table: string,
  id: string,
  names: string[],
  codes: string[] = [],
): TermsRow => ({
  key: `${table}:${id}`,
  table,
  id,
  title: names[0] ?? id,
  detail: "",
  text: searchText({ names, codes: [id, ...codes] }),
  seq,
});

const rows = [
  row(1, "customer", "KH-A-20240318-0001", ["澜庭酒行", "苏映雪"], ["13800000416"]),
  row(2, "customer", "KH-A-20240318-0002", ["绿汀居物业", "孟春和"], ["13800000533"]),
  row(3, "customer", "KH-A-20240318-0003", ["乐土建设", "霍青岚"], ["91330100MA27XH6B9Q"]),
  row(4, "customer", "KH-A-20240318-0004", ["北麓电气", "陆庭嘉"], ["13800000652"]),
  row(5, "customer", "KH-A-20240318-0005", ["东方澜庭酒店"]),
  row(6, "visit", "JD-A-20261123-0001", ["林听涧", "罗天佳"]),
  row(7, "visit", "JD-A-20261028-0001", ["林听涧"]),
  row(8, "staff", "p1", ["陆青禾"]),
  row(9, "complaint", "TS-A-20261122-0007", ["澜庭酒行"]),
  row(10, "complaint", "TS-A-20261123-0007", ["北麓电气"]),
];

let db: DeskDatabase;
let snapshots: SnapshotDatabase;
let engine: SearchEngine;

const headAt = (seq: number, hash = "a".repeat(64)) =>
  db.standing.put({
    key: "standing",
    head: { desk: "d", seq, hash },
    state: {},
    projection: 1,
  });

beforeEach(async () => {
  const desk = `search-${Math.random()}`;
  db = new DeskDatabase(desk);
  snapshots = new SnapshotDatabase(desk);
  await db.terms.bulkPut(rows);
  await headAt(10);
  engine = new SearchEngine(db, snapshots);
  await engine.refresh(10);
});
afterEach(async () => {
  await db.delete();
  await snapshots.delete();
});

const found = async (query: string, limit = 20) =>
  (await engine.find(query, limit)).hits.map(({ kind, title }) => `${kind} ${title}`);

describe("searching by name", () => {
  it("puts a name that begins with the query before one that has it inside", async () => {
    expect(await found("澜庭")).toEqual([
      "customer 澜庭酒行",
      "customer 东方澜庭酒店",
      "document 澜庭酒行",
    ]);
  });

  it("finds customers, contacts and visitors by initials, in every reading", async () => {
    expect(await found("ltj")).toEqual([
      "customer 澜庭酒行",
      "customer 绿汀居物业",
      "customer 乐土建设",
      "customer 东方澜庭酒店",
      "contact 陆庭嘉",
      "visitor 林听涧",
      "visitor 罗天佳",
      "document 澜庭酒行",
    ]);
    expect(await found("ytj")).toEqual(["customer 乐土建设"]);
  });

  it("finds by full pinyin, typed with spaces or in full width", async () => {
    expect(await found("lan ting jiu h")).toContain("customer 澜庭酒行");
    expect(await found("ｌｕｑｉｎｇ")).toEqual(["staff 陆青禾"]);
  });

  it("counts the visits of one visitor and opens the latest", async () => {
    const { hits } = await engine.find("林听涧", 20);
    expect(hits).toMatchObject([{ kind: "visitor", id: "JD-A-20261123-0001", count: 2 }]);
  });
});

describe("searching by number", () => {
  it("finds a phone by its last digits, with spaces or without", async () => {
    expect(await found("0416")).toEqual(["customer 澜庭酒行"]);
    expect(await found("138 0000 0652")).toEqual(["customer 北麓电气"]);
    expect(await found("１３８００００ ０４１６")).toEqual(["customer 澜庭酒行"]);
  });

  it("finds a document by its number or its end, the newest first", async () => {
    const { hits } = await engine.find("0007", 20);
    expect(hits.map(({ id }) => id)).toEqual(["TS-A-20261123-0007", "TS-A-20261122-0007"]);
    const exact = await engine.find("ts-a-20261122-0007", 20);
    expect(exact.hits.map(({ id }) => id)).toEqual(["TS-A-20261122-0007"]);
  });

  it("finds a visit by its number as a document, by a name as a person", async () => {
    const { hits } = await engine.find("jd-a-20261028-0001", 20);
    expect(hits).toMatchObject([{ kind: "document", id: "JD-A-20261028-0001" }]);
  });

  it("finds a credit code in either case", async () => {
    expect(await found("ma27xh6b9q")).toEqual(["customer 乐土建设"]);
  });
});

describe("keeping up with edits", () => {
  it("finds a customer by the new name and no longer by the old one", async () => {
    await db.terms.put(row(11, "customer", "KH-A-20240318-0001", ["青沐轩茶庄"]));
    await engine.refresh(11);
    expect(await found("qmx")).toEqual(["customer 青沐轩茶庄"]);
    expect(await found("澜庭酒行")).toEqual(["document 澜庭酒行"]);
  });

  it("reads everything again when the database was built anew", async () => {
    await db.terms.clear();
    await db.terms.put(row(1, "customer", "KH-A-20240318-0009", ["青沐轩茶庄"]));
    await headAt(1);
    await engine.refresh(1);
    expect(await found("澜庭")).toEqual([]);
    expect(await found("青沐")).toEqual(["customer 青沐轩茶庄"]);
  });
});

describe("starting from the saved packs", () => {
  const again = async (seq: number) => {
    engine = new SearchEngine(db, snapshots);
    await engine.refresh(seq);
  };

  it("finds what they hold without reading the rows", async () => {
    await db.terms.update("customer:KH-A-20240318-0001", { text: "" });
    await again(10);
    expect(await found("澜庭酒行")).toContain("customer 澜庭酒行");
  });

  it("reads the rows when packs were saved in an older form", async () => {
    await snapshots.packs.update("packs", { format: 1 });
    await db.terms.update("customer:KH-A-20240318-0001", { text: "" });
    await again(10);
    expect(await found("澜庭酒行")).toEqual(["document 澜庭酒行"]);
  });

  it("reads the rows when the journal is another one", async () => {
    await headAt(10, "b".repeat(64));
    await db.terms.update("customer:KH-A-20240318-0001", { text: "" });
    await again(10);
    expect(await found("澜庭酒行")).toEqual(["document 澜庭酒行"]);
  });
});

it("says when there is more than it shows", async () => {
  expect(await engine.find("kh-a", 3)).toMatchObject({ more: true, hits: { length: 3 } });
});

it("answers nothing to a query without letters or digits", async () => {
  expect(await found(" - ")).toEqual([]);
});
