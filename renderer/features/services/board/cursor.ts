/** A half day on the board: which row, which day of the week, morning or afternoon. */
export interface Cursor {
  row: number;
  day: number;
  half: number;
}

/** Where a key leads: left and right by days, up and down by halves and on to the next engineer; nothing for other keys or the edge. */
export function cursorAfter(key: string, at: Cursor, rows: number): Cursor | undefined {
  const line = at.row * 2 + at.half;
  const onLine = (next: number): Cursor | undefined =>
    next < 0 || next >= rows * 2 ? undefined : { ...at, row: Math.floor(next / 2), half: next % 2 };
  const onDay = (day: number): Cursor | undefined =>
    day < 0 || day > 6 ? undefined : { ...at, day };
  switch (key) {
    case "ArrowUp":
      return onLine(line - 1);
    case "ArrowDown":
      return onLine(line + 1);
    case "ArrowLeft":
      return onDay(at.day - 1);
    case "ArrowRight":
      return onDay(at.day + 1);
    case "Home":
      return onDay(0);
    case "End":
      return onDay(6);
    default:
      return undefined;
  }
}
