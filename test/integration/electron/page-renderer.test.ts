import { EventEmitter } from "node:events";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "#electron/browser/find-browser.ts";
import { printPageOpener } from "#electron/browser/print-page.ts";
import { chromiumRenderer } from "#electron/printing/chromium-renderer.ts";
import { electronRenderer } from "#electron/printing/electron-renderer.ts";
import { createFormWindow } from "#electron/printing/form-window.ts";
import { countPages } from "#electron/printing/pages.ts";
import type { FormSheet, PageRenderer } from "#electron/printing/ports.ts";
import { exitPassCopies } from "#shared/forms/exit-pass/schema.ts";
import { accessBadge } from "#test/fixtures/forms/access-badge.ts";
import { exitPass, goods } from "#test/fixtures/forms/exit-pass.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";
import { recoveryCode } from "#test/fixtures/forms/recovery-code.ts";
import { visitorBadge } from "#test/fixtures/forms/visitor-badge.ts";
import { builtProgram } from "#test/helpers/built.ts";

/** A window of Electron with a page of Chromium inside: what the adapter asks of it is really done. */
function windowOf(page: Page): BrowserWindow {
  const webContents = {
    executeJavaScript: (code: string) => page.evaluate(code),
    printToPDF: (options: object) => page.pdf(options),
    isCrashed: () => page.isClosed(),
  };
  const window = {
    webContents,
    isDestroyed: () => page.isClosed(),
    destroy: () => void page.close(),
  };
  return Object.assign(new EventEmitter(), window) as unknown as BrowserWindow;
}

const pass = (lines: number): FormSheet => ({
  form: "exitPass",
  data: { ...exitPass, lines: goods(lines) },
  print: printLine("CM-A-20261123-0007"),
  copy: exitPassCopies[0],
});
const badge: FormSheet = {
  form: "visitorBadge",
  data: visitorBadge,
  print: printLine("JD-A-20261123-0001"),
  copy: "单联",
};

/** The different sizes of a PDF's pages, in whole millimetres. */
function sizesOf(pdf: Uint8Array): string[] {
  const boxes = Buffer.from(pdf)
    .toString("latin1")
    .matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g);
  const millimetres = (points = "") => Math.round((Number(points) * 25.4) / 72);
  return [...new Set([...boxes].map(([, w, h]) => `${millimetres(w)}x${millimetres(h)}`))];
}

const browser = findBrowser();
if (!browser) throw new Error("these tests need a Chromium, Chrome or Edge");
let pages: ReturnType<typeof printPageOpener>;
const opened: Page[] = [];
const open = async () => {
  const page = await pages.open();
  opened.push(page);
  return page;
};
beforeAll(() => {
  pages = printPageOpener(browser, join(builtProgram(), "renderer"));
}, 120_000);
afterAll(() => pages.close());

const adapters: [string, () => PageRenderer][] = [
  ["a page of Chromium", () => chromiumRenderer(open)],
  [
    "Electron's form window",
    () => electronRenderer(createFormWindow(async () => windowOf(await open()))),
  ],
];

describe.each(adapters)("rendering with %s", (_, createRenderer) => {
  it("makes each document a PDF of its own size and length in one warm page", async () => {
    const renderer = createRenderer();
    const before = opened.length;
    const short = await renderer.render({ sheets: [pass(4)] });
    expect(countPages(short.pdf)).toBe(1);
    expect(short).toMatchObject({ heightMicrons: 148_000, missingGlyphs: [] });
    const long = await renderer.render({ sheets: [pass(40)] });
    expect(countPages(long.pdf)).toBeGreaterThan(1);
    const slip = await renderer.render({ sheets: [badge] });
    expect(countPages(slip.pdf)).toBe(1);
    expect(slip.heightMicrons).toBeGreaterThan(30_000);
    expect(opened.length - before).toBe(1);
  });

  it("makes several documents one, each counting its own pages", async () => {
    const renderer = createRenderer();
    const sheets = [pass(4), pass(20), pass(4), pass(40)];
    const { pdf, pages } = await renderer.render({ sheets });
    expect(pages?.slice(0, 3)).toEqual([1, 2, 1]);
    const alone = await renderer.render({ sheets: [pass(40)] });
    expect(pages?.[3]).toBe(countPages(alone.pdf));
    expect(countPages(pdf)).toBe(pages?.reduce((sum, count) => sum + count, 0));
    const badges = await renderer.render({ sheets: Array(30).fill(badge) });
    expect(countPages(badges.pdf)).toBe(30);
    expect(sizesOf(badges.pdf)).toEqual(sizesOf((await renderer.render({ sheets: [badge] })).pdf));
  });

  it("gives slip and card their true size, two sides to the card", async () => {
    const renderer = createRenderer();
    const slip = await renderer.render({ sheets: [badge] });
    expect(sizesOf(slip.pdf)).toEqual([`80x${slip.heightMicrons / 1000}`]);
    const moved = await renderer.render({ sheets: [badge], shift: { x: 1, y: 4 } });
    expect(moved.heightMicrons).toBe(slip.heightMicrons + 4000);
    for (const [form, data] of [
      ["accessBadge", accessBadge],
      ["visitorCard", visitorBadge],
    ] as const) {
      const card = await renderer.render({ sheets: [{ ...badge, form, data }] });
      expect(countPages(card.pdf)).toBe(2);
      expect(sizesOf(card.pdf)).toEqual(["86x54"]);
    }
  });

  it("puts the recovery code on one sheet", async () => {
    const sheet = { ...badge, form: "recoveryCode", data: recoveryCode } as const;
    const { pdf, missingGlyphs } = await createRenderer().render({ sheets: [sheet] });
    expect(sizesOf(pdf)).toEqual(["210x297"]);
    expect(missingGlyphs).toEqual([]);
  });

  it("names the field of a character that no font has", async () => {
    const rare = { ...badge, data: { ...visitorBadge, unit: "示例\u{323af}公司" } };
    const renderer = createRenderer();
    const number = badge.print.number;
    const missing = [{ number, field: "来访单位", characters: "\u{323af}" }];
    expect(await renderer.check({ sheets: [rare] })).toEqual(missing);
    expect((await renderer.render({ sheets: [rare] })).missingGlyphs).toEqual(missing);
    expect(await renderer.check({ sheets: [badge] })).toEqual([]);
  });

  it("fails on data that the form refuses, or when the page is gone, and works again after it", async () => {
    const renderer = createRenderer();
    await expect(
      renderer.render({ sheets: [{ ...pass(1), data: { html: "x" } }] }),
    ).rejects.toThrow();
    expect(countPages((await renderer.render({ sheets: [pass(1)] })).pdf)).toBe(1);
    await opened.at(-1)?.close();
    expect(countPages((await renderer.render({ sheets: [pass(1)] })).pdf)).toBe(1);
  });
});
