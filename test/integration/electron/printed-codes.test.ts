import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "#electron/browser/find-browser.ts";
import { printPageOpener } from "#electron/browser/print-page.ts";
import { chromiumRenderer } from "#electron/printing/chromium-renderer.ts";
import type { FormDocument } from "#electron/printing/ports.ts";
import { showDocument } from "#electron/printing/print-page.ts";
import { exitPassCopies } from "#shared/forms/exit-pass/schema.ts";
import { exitPass } from "#test/fixtures/forms/exit-pass.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";
import { builtProgram } from "#test/helpers/built.ts";
import {
  dotsOfPage,
  dotsOfPdf,
  hasPoppler,
  readCodes,
  speckled,
} from "#test/helpers/print-dots.ts";
import { sampleContent, tokenDesk } from "#test/helpers/token-desk.ts";

const number = "CM-A-20261123-0007";
const longGate = "一二三四五六七八九十一二三四五六七八九十";

const passFor = (copy: string, gate: string): FormDocument => ({
  sheets: [
    {
      form: "exitPass",
      data: { ...exitPass, gate, gateToken: tokenFor(gate) },
      print: printLine(number),
      copy,
    },
  ],
});
const tokenFor = (gate: string) => tokenDesk().token({ ...sampleContent, number, gate });

/** What the code of each copy says: the token is the gate's alone. */
const cases = exitPassCopies.flatMap((copy) =>
  [exitPass.gate, longGate].map((gate) => ({
    copy,
    gate,
    says: copy === "门岗联" ? tokenFor(gate) : number,
  })),
);

const browser = findBrowser();
if (!browser) throw new Error("these tests need a Chromium, Chrome or Edge");
let pages: ReturnType<typeof printPageOpener>;
beforeAll(() => {
  pages = printPageOpener(browser, join(builtProgram(), "renderer"));
}, 120_000);
afterAll(() => pages.close());

const a5 = { width: 794, height: 560 };

describe("zbar reads the code of a printed pass from black and white dots of 203 dpi", () => {
  it.each(cases)(
    "on the sheet as the browser draws it: $copy, $gate",
    async ({ copy, gate, says }) => {
      const page = await pages.open();
      const printPage = { evaluate: (code: string) => page.evaluate(code), pdf: () => page.pdf() };
      await showDocument(printPage, passFor(copy, gate));
      const dots = await dotsOfPage(page, a5.width, a5.height);
      await page.close();
      expect(await readCodes(dots)).toEqual([says]);
      expect(await readCodes(speckled(dots, 10))).toEqual([says]);
    },
  );

  it.skipIf(!hasPoppler()).each(cases)("in the PDF: $copy, $gate", async ({ copy, gate, says }) => {
    const { pdf } = await chromiumRenderer(pages.open).render(passFor(copy, gate));
    const dots = dotsOfPdf(pdf);
    expect(await readCodes(dots)).toEqual([says]);
    // only the gate scans a poor print: on the other copies the code is for the desk's own use
    if (copy === "门岗联") expect(await readCodes(speckled(dots, 10))).toEqual([says]);
  });
});
