import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { countPages, pagesOfSheets } from "#electron/printing/pages.ts";

describe("counting the pages of a PDF", () => {
  it("counts page objects, not the tree above them, nor what a stream says", () => {
    const pdf = `%PDF-1.4
1 0 obj << /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >> endobj
2 0 obj << /Type /Page /Parent 1 0 R >> endobj
3 0 obj <</Type/Page/Parent 1 0 R>> endobj
4 0 obj << /Length 12 >> stream
/Type /Page
endstream endobj`;
    expect(countPages(Buffer.from(pdf))).toBe(2);
  });

  it("looks into object streams", () => {
    const objects = deflateSync(
      Buffer.from("2 0 3 40 <</Type/Page>> <</Type /Page >> <</Type/Pages>>"),
    );
    const pdf = Buffer.concat([
      Buffer.from("5 0 obj << /Type /ObjStm /N 3 /Filter /FlateDecode >> stream\n"),
      objects,
      Buffer.from("\nendstream endobj"),
    ]);
    expect(countPages(pdf)).toBe(2);
  });
});

describe("counting the pages of each sheet", () => {
  const pdf = (places: string) => `%PDF-1.4
2 0 obj
<</Type /Page>>
endobj
3 0 obj
<</Type /Page>>
endobj
4 0 obj
<</Type /Page>>
endobj
7 0 obj
<</Type /Pages /Kids [4 0 R]>>
endobj
8 0 obj
<</Type /Pages /Kids [2 0 R 3 0 R 7 0 R]>>
endobj
9 0 obj
<<${places}>>
endobj
10 0 obj
<</Type /Catalog /Pages 8 0 R /Dests 9 0 R>>
endobj`;

  it("goes by the place where each begins, in the order of the tree of pages", () => {
    const places = "/sheet-1 [4 0 R /XYZ 0 1 0] /sheet-0 [2 0 R /XYZ 0 1 0]";
    expect(pagesOfSheets(Buffer.from(pdf(places)), 2)).toEqual([2, 1]);
  });

  it("refuses to guess when a sheet has no place", () => {
    expect(() => pagesOfSheets(Buffer.from(pdf("/sheet-0 [2 0 R /XYZ 0 1 0]")), 2)).toThrow();
  });
});
