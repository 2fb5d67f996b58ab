import { describe, expect, it } from "vitest";
import { printLineSchema } from "#shared/forms/form.ts";
import type { FormName } from "#shared/forms/names.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { accessBadge } from "#test/fixtures/forms/access-badge.ts";
import { cashList } from "#test/fixtures/forms/cash-list.ts";
import { complaintRecord } from "#test/fixtures/forms/complaint-record.ts";
import {
  analysisReport,
  complaintSheet,
  letter,
  monthlyStatistics,
  register,
} from "#test/fixtures/forms/complaint-sheet.ts";
import { customerList } from "#test/fixtures/forms/customer-list.ts";
import { exitPass } from "#test/fixtures/forms/exit-pass.ts";
import { incentiveStatement } from "#test/fixtures/forms/incentive-statement.ts";
import { installationDispatch } from "#test/fixtures/forms/installation-dispatch.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";
import { parts, serviceSheet } from "#test/fixtures/forms/service-sheet.ts";
import { visitorBadge } from "#test/fixtures/forms/visitor-badge.ts";

/** The messages with which a form refuses its data; none when it takes them. */
function refusals(form: FormName, data: unknown): string[] {
  const parsed = formSpecs[form].data.safeParse(data);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

const good: [FormName, object][] = [
  ["visitorBadge", visitorBadge],
  ["complaintRecord", complaintRecord],
  ["installationDispatch", installationDispatch],
  ["serviceSheet", serviceSheet()],
  ["exitPass", exitPass],
  ["exitPassSlip", exitPass],
  ["visitorCard", visitorBadge],
  ["accessBadge", accessBadge],
  ["complaintHandling", complaintSheet],
  ["customerOpinion", complaintSheet],
  ["customerFeedback", complaintSheet],
  ["complaintRegister", register(500)],
  ["grievanceRegister", register(0)],
  ["customerList", customerList(2000)],
  ["incentiveStatement", incentiveStatement],
  ["cashList", cashList],
  ["complaintLetter", letter],
  ["monthlyStatistics", monthlyStatistics],
  ["analysisReport", analysisReport],
  ["testSlip80", { paper: "80 mm 小票" }],
];

describe("the data of a form", () => {
  it.each(good)("%s is taken when complete, also after a journey as JSON", (form, data) => {
    expect(refusals(form, data)).toEqual([]);
    expect(refusals(form, JSON.parse(JSON.stringify(data)))).toEqual([]);
  });

  it.each([
    ["serviceSheet", { ...serviceSheet(), coefficient: 1.2 }],
    ["serviceSheet", { ...serviceSheet(), parts: [{ ...parts(1)[0], cost: 90_000 }] }],
    ["visitorBadge", { ...visitorBadge, guestClass: "A" }],
    ["visitorBadge", { ...visitorBadge, documentNo: "990108199203040018" }],
    ["installationDispatch", { ...installationDispatch, coefficient: 1 }],
  ] satisfies [FormName, object][])("%s refuses what a customer must not see", (form, data) => {
    expect(refusals(form, data).join()).toContain("Unrecognized key");
  });

  it.each([
    ["serviceSheet", { ...serviceSheet(), customer: " " }, "请填写客户"],
    ["serviceSheet", { ...serviceSheet(), arrivedAt: "2026-02-30T09:00:00+08:00" }, "有效时间"],
    ["serviceSheet", { ...serviceSheet(), digest: "41c6" }, "64 位"],
    ["exitPass", { ...exitPass, lines: [] }, "至少一行"],
    ["exitPass", { ...exitPass, returnBy: undefined }, "归还日期"],
    ["visitorBadge", { ...visitorBadge, headCount: 0 }, "不能小于 1"],
    ["accessBadge", { ...accessBadge, areas: [] }, "出入区域至少一个"],
    ["accessBadge", { ...accessBadge, validUntil: "2026-11-22" }, "不能早于有效期起"],
    ["accessBadge", { ...accessBadge, photo: "https://example.com/a.png" }, "PNG 或 JPEG"],
    [
      "complaintRecord",
      { ...complaintRecord, channel: { options: ["电话"], chosen: "来函" } },
      "可选项",
    ],
  ] satisfies [FormName, object, string][])("%s says what is wrong: %#", (form, data, message) => {
    expect(refusals(form, data).join()).toContain(message);
  });

  it("does not take sums that do not add up", () => {
    const sheet = serviceSheet();
    const [first] = sheet.parts;
    expect(refusals("serviceSheet", { ...sheet, parts: [{ ...first, amount: 1 }] })).toEqual([
      "金额应等于单价乘以数量",
    ]);
    expect(refusals("serviceSheet", { ...sheet, fee: { ...sheet.fee, total: 1 } })).toEqual([
      "合计应等于配件费加服务费",
    ]);
  });

  it("does not take a signature on the screen without strokes", () => {
    const customer = { name: "于千山", at: "2026-11-24T11:58:00+08:00", how: "screen" };
    expect(refusals("serviceSheet", { ...serviceSheet(), signatures: { customer } })).toEqual([
      "屏幕签字缺少笔迹",
    ]);
  });
});

describe("the print line", () => {
  it("needs a count from 1 and a time with its offset", () => {
    const line = printLine("FW-A-20261123-0007");
    expect(printLineSchema.safeParse(line).success).toBe(true);
    expect(printLineSchema.safeParse({ ...line, nth: 0 }).success).toBe(false);
    expect(printLineSchema.safeParse({ ...line, printedAt: "2026-11-24 12:06" }).success).toBe(
      false,
    );
  });
});
