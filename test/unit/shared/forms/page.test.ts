import { describe, expect, it } from "vitest";
import { batchCss } from "#shared/forms/batch-pages.ts";
import { cardPage, pageCss, slipPage } from "#shared/forms/page-setup.ts";
import { copyLabel, pageVariables, printLineText } from "#shared/forms/parts/running-head.tsx";
import { forms } from "#shared/forms/registry.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { exitPass } from "#test/fixtures/forms/exit-pass.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";
import { visitorBadge } from "#test/fixtures/forms/visitor-badge.ts";

const again = printLine("CM-A-20261123-0006", { nth: 2, reason: "客户原件遗失" });

describe("the page of a form", () => {
  it("is as long as its content on a slip, and fixed on a sheet", () => {
    expect(pageCss(slipPage, 182_000)).toContain("size: 80mm 182mm");
    expect(pageCss(cardPage, 1)).toContain("size: 85.6mm 53.98mm");
    expect(pageCss(formSpecs.exitPass.page, 1)).toContain("size: 210mm 148mm");
  });

  it("carries number, mark and copy in its margins, quoted for CSS", () => {
    const print = { ...again, organisation: `示例"公司"` };
    const variables = pageVariables(formSpecs.exitPass, exitPass, print, "门岗联");
    expect(variables["--cont"]).toBe(String.raw`"示例\"公司\"\A 出门条（续）"`);
    expect(variables["--cont-no"]).toBe(String.raw`"补打 第 2 次\A CM-A-20261123-0006"`);
    expect(variables["--copy"]).toBe(`"第三联  门岗联"`);
    expect(variables["--cont-qr"]).toMatch(/^url\("data:image\/svg\+xml,[^"]+"\)$/);
  });

  it("says at its foot when, by whom and why again", () => {
    expect(printLineText(again)).toBe(
      "打印 2026-11-24 12:06  林予棠（A 前台）  补打第 2 次，原因：客户原件遗失",
    );
    expect(printLineText({ ...again, reason: "因".repeat(40) })).toContain(`${"因".repeat(30)}…`);
  });

  it("names no copy on a form that has only one", () => {
    expect(copyLabel(formSpecs.serviceSheet, "单联")).toBe("");
  });
});

describe("the pages of several documents in one", () => {
  const sheet = (number: string, copy: string) => ({
    form: forms.exitPass,
    data: exitPass,
    print: printLine(number),
    copy,
  });
  const sheets = [sheet("CM-1", "留存联"), sheet("CM-2", "门岗联"), sheet("CM-3", "客户联")];
  const css = batchCss(sheets, 1, [1, 3, 1]);

  it("count each by itself, whatever page it begins on", () => {
    expect(css).toContain(`@counter-style sheet-1-page { system: fixed 2; symbols: "1" "2" "3"; }`);
    expect(css).toContain("页 / 共 3 页");
    expect(css.match(/"第 1 页 \/ 共 1 页"/g)).toHaveLength(2);
  });

  it("carry number and title only behind a document's first page", () => {
    expect(css).toContain(`sheet-1-number { system: fixed 2; symbols: "" "CM-2" "CM-2"; }`);
    expect(css).not.toContain("CM-1");
  });

  it("say of each which copy it is", () => {
    for (const label of ["第一联  留存联", "第三联  门岗联", "第二联  客户联"])
      expect(css).toContain(`content: "${label}"`);
  });

  it("are all as long as the longest slip", () => {
    const slip = { ...sheet("JD-1", "单联"), form: forms.visitorBadge, data: visitorBadge };
    expect(batchCss([slip, slip], 191_000, [1, 1])).toContain("size: 80mm 191mm");
  });
});
