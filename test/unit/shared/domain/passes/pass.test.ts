import { describe, expect, it } from "vitest";
import { applyForPass, changePass } from "#shared/domain/passes/apply.ts";
import { approvePass, submitPass } from "#shared/domain/passes/approve.ts";
import { returnItems } from "#shared/domain/passes/bring-back.ts";
import { checkPass, issuePass, voidPass } from "#shared/domain/passes/issue.ts";
import { isExpired, stateWords } from "#shared/domain/passes/lifecycle.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { pendingPieces } from "#shared/domain/passes/returns.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const now = "2026-11-23T10:31:00+08:00";
const id = "CM-A-20261123-0001";

const repair = {
  kind: "repair",
  customer: { id: "KH-A-20261101-0001", name: "沐川网络科技" },
  carrier: "柳知远",
  carrierDocument: { kind: "passport", number: "E12345678" },
  leavesOn: "2026-11-23",
  returnable: true,
  returnBy: "2026-12-07",
  gate: "东门岗",
  papers: ["sealedApplication", "identityCopy"],
  lines: [
    { item: "机架式服务器", model: "NS-2280", serial: "NS2280-2409-00127", quantity: 1 },
    { item: "光模块", model: "OM-10G-SR", quantity: 8 },
  ],
};
const general = { ...repair, kind: "general", papers: [], returnable: false, returnBy: "" };

const ticked = [
  { no: 1, checked: true },
  { no: 2, checked: true },
];
const check = (lines: unknown = ticked, papers = repair.papers) => ({ id, papers, lines });

const listsOf = (desk: ReturnType<typeof actionDesk>) =>
  (exitPassTable.lists?.(desk.get(exitPassTable, id)) ?? []).map(({ list }) => list);

function issued(input: object = repair) {
  const desk = actionDesk(now);
  desk.run(applyForPass, input);
  desk.run(checkPass, check());
  desk.run(issuePass, { id });
  return desk;
}

describe("an exit pass", () => {
  it("for repair is issued after the check without an approval, for its day alone", () => {
    const desk = actionDesk(now);
    desk.run(applyForPass, repair);
    expect(desk.problems(issuePass, { id })).toEqual([": 这张出门条现在是「待核对」，不能这样做"]);
    desk.run(checkPass, check());
    expect(desk.problems(submitPass, { id })[0]).toMatch(/不需要审批/);
    desk.run(issuePass, { id });
    const pass = desk.get(exitPassTable, id);
    expect(pass.valid).toMatchObject({
      from: "2026-11-23T00:00:00+08:00",
      until: "2026-11-24T00:00:00+08:00",
    });
    expect(isExpired(pass, "2026-11-23T23:59:59+08:00")).toBe(false);
    expect(stateWords(pass, "2026-11-24T00:00:00+08:00")).toBe("已过期");
  });

  it("needs the papers of its kind before the check, and models to compare", () => {
    const desk = actionDesk(now);
    const noModel = { ...repair, lines: [{ item: "服务器", quantity: 1 }] };
    expect(desk.problems(applyForPass, noModel)).toEqual(["lines.0.model: 请填写型号，核对时要用"]);
    desk.run(applyForPass, { ...repair, papers: [] });
    expect(desk.problems(checkPass, check(ticked, ["identityCopy"]))).toEqual([
      "papers: 还缺盖章的搬机申请，收到后才能核对",
    ]);
    desk.run(checkPass, check());
    expect(desk.get(exitPassTable, id).papers).toEqual(repair.papers);
  });

  it("is refused a check that leaves a line out, and stays open with a difference", () => {
    const desk = actionDesk(now);
    desk.run(applyForPass, repair);
    expect(desk.problems(checkPass, check([{ no: 1, checked: true }]))).toEqual([
      "lines.1.checked: 第 2 行请打勾，或写明差异",
    ]);
    desk.run(checkPass, check([ticked[0], { no: 2, checked: false, difference: "现场只有 6 件" }]));
    expect(desk.get(exitPassTable, id)).toMatchObject({ state: "applied" });
    expect(desk.get(exitPassTable, id).steps.at(-1)).toMatchObject({
      step: "核对不符",
      note: "第 2 行：现场只有 6 件",
    });
    const corrected = { ...repair, lines: [repair.lines[0], { ...repair.lines[1], quantity: 6 }] };
    desk.run(changePass, { ...corrected, id });
    desk.run(checkPass, check());
    expect(desk.get(exitPassTable, id).state).toBe("checked");
  });

  it("must be checked again after a change, and cannot be changed once it is issued", () => {
    const desk = actionDesk(now);
    desk.run(applyForPass, repair);
    desk.run(checkPass, check());
    desk.run(changePass, { ...repair, gate: "西门岗", id });
    expect(desk.get(exitPassTable, id)).toMatchObject({ state: "applied", gate: "西门岗" });
    expect(desk.get(exitPassTable, id).lines[0]?.checked).toBeUndefined();
    desk.run(checkPass, check());
    desk.run(issuePass, { id });
    expect(desk.problems(changePass, { ...repair, id })).toHaveLength(1);
  });

  it("for other goods needs the consent of the department's head, never of the applicant", () => {
    const desk = actionDesk(now);
    desk.run(applyForPass, general);
    desk.run(checkPass, check(ticked, []));
    expect(desk.problems(issuePass, { id })[0]).toMatch(/审批同意/);
    desk.run(submitPass, { id });
    expect(listsOf(desk)).toContain("approval");
    const agree = { id, decision: "agreed" };
    desk.actor = { ...clerk, roles: ["departmentHead"] };
    expect(desk.problems(approvePass, agree)).toEqual([": 不能审批自己的申请"]);
    desk.actor = { ...clerk, id: "p2", roles: ["admin"] };
    expect(desk.problems(approvePass, agree)).toEqual([": 由部门经理审批"]);
    desk.actor = { ...clerk, id: "p3", roles: ["departmentHead"] };
    expect(desk.problems(approvePass, { id, decision: "returned" })).toEqual([
      "opinion: 退回请写明意见",
    ]);
    desk.run(approvePass, agree);
    desk.run(issuePass, { id });
    expect(desk.get(exitPassTable, id).state).toBe("issued");
  });

  it("goes back to the desk when it is sent back, and ends when it is refused", () => {
    const desk = actionDesk(now);
    desk.run(applyForPass, general);
    desk.run(checkPass, check(ticked, []));
    desk.run(submitPass, { id });
    desk.actor = { ...clerk, id: "p3", roles: ["generalManager"] };
    desk.run(approvePass, { id, decision: "returned", opinion: "数量请核实" });
    expect(desk.get(exitPassTable, id).state).toBe("checked");
    desk.run(submitPass, { id });
    desk.actor = { ...clerk, id: "p4", roles: ["director"] };
    desk.run(approvePass, { id, decision: "refused", opinion: "不属本单位" });
    expect(listsOf(desk)).toContain("pass.ended");
  });

  it("keeps its number and its reason when it is voided, and says what is wrong with its days", () => {
    const desk = issued();
    expect(desk.problems(voidPass, { id, reason: "" })).toEqual(["reason: 请填写作废原因"]);
    desk.run(voidPass, { id, reason: "客户取消搬运" });
    expect(desk.get(exitPassTable, id)).toMatchObject({ state: "void", endReason: "客户取消搬运" });
    expect(listsOf(desk)).not.toContain("due");
    expect(
      desk.problems(applyForPass, { ...repair, leavesOn: "2026-11-22", returnBy: "2026-11-21" }),
    ).toEqual([
      "leavesOn: 搬出日期已过，请选择今天或以后的日期",
      "returnBy: 归还日期不能早于搬出日期",
    ]);
  });
});

describe("goods that come back", () => {
  it("stand on the pending list until the last piece is back", () => {
    const desk = issued();
    expect(listsOf(desk)).toEqual(expect.arrayContaining(["pass.issued", "pass.toReturn", "due"]));
    expect(desk.get(exitPassTable, id).deadlines[0]?.at).toBe("2026-12-08T00:00:00+08:00");
    desk.now = "2026-12-01T09:00:00+08:00";
    const back = (quantity: number, no = 2) => ({ id, from: "柳知远", lines: [{ no, quantity }] });
    desk.run(returnItems, back(5));
    expect(pendingPieces(desk.get(exitPassTable, id))).toBe(4);
    expect(desk.problems(returnItems, back(4))).toEqual(["lines.1.quantity: 第 2 行只有 3 件未还"]);
    expect(desk.problems(voidPass, { id, reason: "错" })[0]).toMatch(/已有物品归还/);
    desk.run(returnItems, back(3));
    desk.run(returnItems, back(1, 1));
    const pass = desk.get(exitPassTable, id);
    expect(pass.state).toBe("returned");
    expect(pass.deadlines[0]?.met).toEqual({ at: desk.now, onTime: true });
    expect(listsOf(desk)).not.toContain("pass.toReturn");
  });
});
