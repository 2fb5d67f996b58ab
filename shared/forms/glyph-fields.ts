import type { MissingGlyphs } from "./show-form.ts";

/** A label as one says it: without the spaces that spread it. */
const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? "").replaceAll(/\s+/g, "");

/** The head of the column in which a cell of a list stands. */
function columnHead(cell: HTMLTableCellElement): Element | undefined {
  const heads = cell.closest("table")?.tHead?.rows[0]?.cells;
  return heads && heads.length === cell.parentElement?.children.length
    ? heads[cell.cellIndex]
    : undefined;
}

/** What the paper calls the place where an element stands: its label, the head of its column, the title of its box. */
export function fieldOf(element: Element): string {
  const named = element.closest("[data-field]");
  if (named) return named.getAttribute("data-field") ?? "";
  const value = element.closest("dd, td, .line > div > span, .sign");
  if (value instanceof HTMLTableCellElement)
    return words(columnHead(value)) || words(value.closest("tr")?.querySelector("th[scope=row]"));
  if (value?.matches(".sign")) return words(value.firstElementChild);
  return words(value?.previousElementSibling);
}

/** In which fields of a sheet these characters stand, in the order of the paper. Its hidden parts repeat what is said elsewhere. */
export function fieldsWith(
  sheet: Element,
  number: string,
  characters: readonly string[],
): MissingGlyphs[] {
  const found = new Map<string, Set<string>>();
  const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent || parent.closest(".glyphs")) continue;
    const here = characters.filter((character) => text.textContent?.includes(character));
    if (here.length === 0) continue;
    const field = fieldOf(parent);
    found.set(field, new Set([...(found.get(field) ?? []), ...here]));
  }
  const fields = [...found].map(([field, set]) => ({
    number,
    field,
    characters: [...set].join(""),
  }));
  // what stands only in the margins (title, print line) has no field
  return fields.length > 0 ? fields : [{ number, field: "", characters: characters.join("") }];
}
