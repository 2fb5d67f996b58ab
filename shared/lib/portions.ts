/** So many characters of lines go in one message at most: one of 100 MB ends the browser's end of the line. */
export const PORTION = 8_000_000;

/** The first of these lines that together have at most `most` characters; at least one when there is any. */
export function firstPortion(lines: readonly string[], most = PORTION): string[] {
  let size = 0;
  const end = lines.findIndex((line, at) => {
    size += line.length;
    return at > 0 && size > most;
  });
  return end < 0 ? [...lines] : lines.slice(0, end);
}

/** All of these lines, in portions of at most `most` characters. */
export function portionsOf(lines: readonly string[], most = PORTION): string[][] {
  const portions: string[][] = [];
  for (let at = 0; at < lines.length; ) {
    const portion = firstPortion(lines.slice(at), most);
    portions.push(portion);
    at += portion.length;
  }
  return portions;
}
