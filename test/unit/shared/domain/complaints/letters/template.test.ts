import { describe, expect, it } from "vitest";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { setLetterTemplate, writeLetter } from "#shared/domain/complaints/letters/actions.ts";
import {
  blankToFill,
  complaintLetterTable,
  filled,
  firstTemplates,
  letterId,
  letterLabels,
  letterTemplateTable,
  templateProblems,
} from "#shared/domain/complaints/letters/template.ts";
import { letterValues } from "#shared/domain/complaints/letters/values.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { complaintDesk, intake, problemsOf } from "../complaint-desk.ts";

describe("a letter's template", () => {
  it("that comes with the program names only fields that there are", () => {
    for (const kind of keysOf(letterLabels)) {
      const { title, text } = firstTemplates[kind];
      expect(templateProblems(title, "title")).toEqual([]);
      expect(templateProblems(text, "text")).toEqual([]);
    }
  });

  it("names fields that there are none of, and braces without a partner", () => {
    const [unknown] = templateProblems("{客户}：请找{经理}，{电话号}", "text");
    expect(unknown).toMatchObject({ field: "text" });
    expect(unknown?.message).toContain("「{经理}」、「{电话号}」");
    for (const text of ["{客户", "客户}", "{客户}}", "{{客户}"])
      expect(templateProblems(text, "text")[0]?.message).toContain("大括号");
    expect(templateProblems("{toString}", "text")).toHaveLength(1);
  });

  it("is changed only when it is right", () => {
    const desk = complaintDesk();
    const text = `${firstTemplates.reply.text}\n{没有的}`;
    const refused = desk.run(setLetterTemplate, { id: "reply", title: "函", text });
    expect(problemsOf(refused)[0]).toMatch(/^text:.*没有的/);
    const taken = desk.run(setLetterTemplate, { id: "reply", title: "函", text: "{客户}：\n好" });
    expect(taken.ok && taken.value.writes[0]).toMatchObject({ table: letterTemplateTable.name });
  });
});

describe("a letter", () => {
  it("is filled in from the complaint; what is not known is left for the pen", () => {
    const desk = complaintDesk();
    desk.run(registerComplaint, intake());
    const values = letterValues(desk.complaint(), desk.around);
    expect(filled("{客户}，{投诉编号}，{受理日期}，{责任部门}", values)).toBe(
      `澜庭酒行，${desk.complaint().id}，2026 年 11 月 23 日，质量部`,
    );
    expect(filled("{处理方案}", values)).toBe(blankToFill);
  });

  it("is kept only when nothing is left open, each time as the next version", () => {
    const desk = complaintDesk();
    desk.run(registerComplaint, intake());
    const complaint = desk.complaint().id;
    const letter = { complaint, kind: "reply", title: "答复函", text: "澜庭酒行：\n已处理。" };
    const write = (change: object) => desk.run(writeLetter, { ...letter, ...change });
    expect(problemsOf(write({ text: `澜庭酒行：${blankToFill}` }))[0]).toMatch(/^text:/);
    expect(problemsOf(write({ title: "关于{投诉类别}" }))[0]).toMatch(/^title:/);
    expect(problemsOf(write({ complaint: "TS-A-20261123-0099" }))).toEqual([":没有这件投诉"]);
    const versions = [write({}), write({ text: "澜庭酒行：\n改了。" })].map(
      (each) => each.ok && each.value.writes[0]?.after,
    );
    expect(versions).toMatchObject([{ version: 1 }, { version: 2, text: "澜庭酒行：\n改了。" }]);
    expect(versions[1]).toMatchObject({ id: letterId(complaint, "reply") });
    expect(complaintLetterTable.lists?.(versions[1] as never)).toHaveLength(1);
  });
});
