import { join } from "node:path";
import { findBrowser } from "#electron/browser/find-browser.ts";
import { printPageOpener } from "#electron/browser/print-page.ts";
import { chromiumRenderer } from "#electron/printing/chromium-renderer.ts";
import { countPages } from "#electron/printing/pages.ts";
import type { FormSheet } from "#electron/printing/ports.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";
import { visitorBadge } from "#test/fixtures/forms/visitor-badge.ts";
import { median } from "./statistics.ts";

const ROUNDS = 5;
const PAGES = 100;

/** The badge of one guest of a large group. */
const badge = (guest: number): FormSheet => ({
  form: "visitorBadge",
  data: { ...visitorBadge, badgeNo: String(guest), visitor: `来访人${guest}` },
  print: printLine(`JD-A-20261123-${String(guest).padStart(4, "0")}`),
  copy: "单联",
});

/** A hundred badges as one document against one badge, both through the warm page that prints; the two in turn. */
export async function benchPrint() {
  const browser = findBrowser();
  if (!browser) throw new Error("this bench needs a Chromium, Chrome or Edge");
  const pages = printPageOpener(browser, join(import.meta.dirname, "../../dist/renderer"));
  const renderer = chromiumRenderer(pages.open);
  const render = async (sheets: FormSheet[]) => {
    const start = performance.now();
    const { pdf } = await renderer.render({ sheets });
    const took = performance.now() - start;
    if (countPages(pdf) !== sheets.length) throw new Error("a badge is one page");
    return took;
  };
  const group = Array.from({ length: PAGES }, (_, guest) => badge(guest + 1));
  await render(group);
  const one: number[] = [];
  const batch: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const single: number[] = [];
    for (let guest = 0; guest < ROUNDS; guest++) single.push(await render([badge(guest + 1)]));
    const whole = await render(group);
    one.push(median(single));
    batch.push(whole);
    ratios.push(whole / median(single));
  }
  await pages.close();
  return { batch100OverOne: median(ratios), oneMs: median(one), batchMs: median(batch) };
}
