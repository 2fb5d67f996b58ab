const SIZE = 24;
/** Never assigned to a character, so that every font draws its box for missing ones. */
const UNASSIGNED = ["\u{10fffe}", "\u0378", "\u{3ffff}"];

/** Draws a character small and answers its pixels as text, to compare drawings with each other. */
function drawing(context: CanvasRenderingContext2D, character: string): string {
  context.clearRect(0, 0, SIZE * 2, SIZE * 2);
  context.fillText(character, SIZE / 2, SIZE);
  return context.getImageData(0, 0, SIZE * 2, SIZE * 2).data.join();
}

/**
 * Finds the characters of a text that no font draws: they come out as the box for missing characters. Fonts must have been loaded.
 * What a character looked like is kept, since one page prints many forms.
 */
export function glyphFinder(): (text: string) => string[] {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE * 2;
  canvas.height = SIZE * 2;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return () => [];
  context.font = `${SIZE}px "Noto Sans SC", sans-serif`;
  const present = new Set<string>();
  return (text) => {
    // Drawn anew each time: which font draws the boxes depends on what has been loaded by now.
    const boxes = new Set(UNASSIGNED.map((character) => drawing(context, character)));
    const unknown = new Set([...text].filter((c) => !present.has(c) && !/[\s\p{C}]/u.test(c)));
    return [...unknown].filter((character) => {
      if (boxes.has(drawing(context, character))) return true;
      present.add(character);
      return false;
    });
  };
}
