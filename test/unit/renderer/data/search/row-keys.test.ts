import fc from "fast-check";
import { expect, it } from "vitest";
import { RowKeys } from "#renderer/data/search/row-keys.ts";

const likeNumbers = fc
  .tuple(fc.constantFrom("KH-A-20261123-", "JD-A-2026", ""), fc.nat(20_000))
  .map(([start, serial]) => `${start}${serial}`);

const key = fc
  .tuple(
    fc.constantFrom("customer", "visit", "staff"),
    fc.oneof(fc.string({ minLength: 1 }), likeNumbers),
  )
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
