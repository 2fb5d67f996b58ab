import { pinyinKeys } from "#shared/domain/common/pinyin.ts";
import type { SearchTerms } from "#shared/domain/common/table.ts";
import { searchKey, tags } from "./search-text.ts";

const keysOf = (name: string) => [...new Set([searchKey(name), ...pinyinKeys(name)])];

/** The search text of a record: each name followed by its keys, then the codes, one a line. */
export function searchText({ names, codes }: Pick<SearchTerms, "names" | "codes">): string {
  const ofNames = names.flatMap((name, index) => [
    tags.name + name.replaceAll("\n", " "),
    ...keysOf(name).map((key) => (index === 0 ? tags.mainKey : tags.otherKey) + key),
  ]);
  return [...ofNames, ...codes.map((code) => tags.code + searchKey(code))].join("\n");
}
