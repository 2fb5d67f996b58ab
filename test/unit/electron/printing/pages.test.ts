import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { countPages } from "#electron/printing/pages.ts";

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
