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
import type { FormDocument, PageRenderer } from "#electron/printing/ports.ts";
import { exitPassCopies } from "#shared/forms/exit-pass/schema.ts";
import { exitPass, goods } from "#test/fixtures/forms/exit-pass.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";
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

const pass = (lines: number): FormDocument => ({
  form: "exitPass",
  data: { ...exitPass, lines: goods(lines) },
  print: printLine("CM-A-20261123-0007"),
  copy: exitPassCopies[0],
});
const badge: FormDocument = {
  form: "visitorBadge",
  data: visitorBadge,
  print: printLine("JD-A-20261123-0001"),
  copy: "单联",
};

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
    const short = await renderer.render(pass(4));
    expect(countPages(short.pdf)).toBe(1);
    expect(short).toMatchObject({ heightMicrons: 148_000, missingGlyphs: [] });
    const long = await renderer.render(pass(40));
    expect(countPages(long.pdf)).toBeGreaterThan(1);
    const slip = await renderer.render(badge);
    expect(countPages(slip.pdf)).toBe(1);
    expect(slip.heightMicrons).toBeGreaterThan(30_000);
    expect(opened.length - before).toBe(1);
  });

  it("fails on data that the form refuses, or when the page is gone, and works again after it", async () => {
    const renderer = createRenderer();
    await expect(renderer.render({ ...pass(1), data: { html: "x" } })).rejects.toThrow();
    expect(countPages((await renderer.render(pass(1))).pdf)).toBe(1);
    await opened.at(-1)?.close();
    expect(countPages((await renderer.render(pass(1))).pdf)).toBe(1);
  });
});
