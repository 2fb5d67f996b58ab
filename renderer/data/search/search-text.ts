/** What a line of a record's search text is; the line's first character says it. */
export const tags = {
  /** A code, a number, a phone. */
  code: "\u0001",
  /** A name as it is written, for showing. It is never searched itself. */
  name: "\u0002",
  /** The record's own name as it is compared, and its pinyin and initials. */
  mainKey: "\u0003",
  /** The same of another name, such as a contact's. */
  otherKey: "\u0004",
} as const;

/** The characters below this one are tags. */
export const firstOfText = 5;

/** A text as it is searched: half width, lower case, letters and digits alone, ü as v. */
export const searchKey = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The name in a search text that a query was found in: of those with a key that begins with it, else that has it anywhere. */
export function nameFound(text: string, query: string, tag: string): string | undefined {
  let name: string | undefined;
  let inner: string | undefined;
  for (const line of text.split("\n")) {
    if (line.startsWith(tags.name)) name = line.slice(1);
    else if (line.startsWith(tag)) {
      if (line.startsWith(query, 1)) return name;
      if (inner === undefined && line.includes(query)) inner = name;
    }
  }
  return inner;
}
