import { afterEach, expect, it, vi } from "vitest";
import type { SearchRequest } from "#renderer/data/search/protocol.ts";
import { createSearch } from "#renderer/data/search/search.ts";

afterEach(() => vi.unstubAllGlobals());

it("never asks for less than was told: the worker would take it for a database built anew", () => {
  const asked: number[] = [];
  class FakeWorker {
    postMessage({ seq }: SearchRequest) {
      asked.push(seq);
    }
  }
  vi.stubGlobal("Worker", FakeWorker);
  const search = createSearch("desk");
  const earlier = search.at(7);
  const later = search.at(8);
  void earlier.find("山", 1);
  void later.find("山", 1);
  void search.at().find("山", 1);
  search.warm();
  expect(asked).toEqual([8, 8, 8, 8]);
});
