import { describe, expect, it } from "vitest";
import { pageCss, slipPage } from "#shared/forms/page-setup.ts";
import { copyLabel, pageVariables, printLineText } from "#shared/forms/parts/running-head.tsx";
import { formSpecs } from "#shared/forms/specs.ts";
import { exitPass } from "#test/fixtures/forms/exit-pass.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";

const again = printLine("CM-A-20261123-0006", { nth: 2, reason: "客户原件遗失" });

describe("the page of a form", () => {
  it("is as long as its content on a slip, and fixed on a sheet", () => {
    expect(pageCss(slipPage, 182_000)).toContain("size: 80mm 182mm");
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
