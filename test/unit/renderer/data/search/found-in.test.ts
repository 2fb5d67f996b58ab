import { describe, expect, it } from "vitest";
import { foundIn } from "#renderer/data/search/found-in.ts";

const marked = (name: string, query: string) =>
  foundIn(name, query).map(([begin, end]) => name.slice(begin, end));

describe("what of a name is marked", () => {
  it.each([
    ["澜庭酒行", "庭酒", "庭酒"],
    ["澜庭酒行", "ltj", "澜庭酒"],
    ["澜庭酒行", "lanti", "澜庭"],
    ["东方澜庭酒店", "lantingjiu", "澜庭酒"],
    ["乐土建设", "ytj", "乐土建"],
    ["砚湖（杭州）实业", "湖杭", "湖（杭"],
    ["绿汀居", "lvting", "绿汀"],
    ["IBM 中国", "ibmzhong", "IBM 中"],
  ])("in %s typed %s: %s", (name, query, expected) => {
    expect(marked(name, query)).toEqual([expected]);
  });

  it("is nothing when the query is not there", () => {
    expect(marked("澜庭酒行", "0416")).toEqual([]);
    expect(marked("澜庭酒行", "xyz")).toEqual([]);
  });
});
