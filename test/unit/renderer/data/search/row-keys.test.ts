import fc from "fast-check";
import { expect, it } from "vitest";
import { RowKeys } from "#renderer/data/search/row-keys.ts";

const key = fc
  .tuple(fc.constantFrom("customer", "visit", "staff"), fc.string({ minLength: 1 }))
  .map(([table, id]) => `${table}:${id}`);

it("gives every key back, also after it was kept in a database", () => {
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const kept = new RowKeys(structuredClone(RowKeys.of(keys).dump()));
      expect(keys.map((_, row) => kept.at(row))).toEqual(keys);
      expect(kept.at(keys.length)).toBeUndefined();
    }),
  );
});
