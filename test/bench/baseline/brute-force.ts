import { tags } from "#renderer/data/search/search-text.ts";

export interface SearchedRow {
  key: string;
  text: string;
}

/**
 * What search.agreement is measured by: every line of every row, one after the other. A customer is found by its own name, a number or a code, a
 * contact by its name. One or two Latin letters are found at the begin of a line only, as in the program.
 */
export function bruteForce(rows: readonly SearchedRow[], query: string) {
  const isShort = query.length <= 2 && /^[\0-\x7f]*$/.test(query);
  const customers = new Set<string>();
  const contacts = new Set<string>();
  for (const { key, text } of rows) {
    if (!key.startsWith("customer:") || !text.includes(query)) continue;
    for (const line of text.split("\n")) {
      if (line.startsWith(tags.name)) continue;
      const at = line.indexOf(query, 1);
      if (at < 0 || (isShort && at > 1)) continue;
      (line.startsWith(tags.otherKey) ? contacts : customers).add(key);
    }
  }
  return { customers, contacts };
}
