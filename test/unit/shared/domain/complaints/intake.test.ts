import { describe, expect, it } from "vitest";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { agent, complaintDesk, intake, problemsOf } from "./complaint-desk.ts";

describe("taking down a complaint", () => {
  it("draws a number, keeps what was said, and accepts at once when wished", () => {
    const desk = complaintDesk();
    expect(desk.run(registerComplaint, intake()).ok).toBe(true);
    expect(desk.complaint()).toMatchObject({
      id: "TS-A-20261123-0001",
      rev: 1,
      state: "accepted",
      pack: "winery",
      phones: ["13800000416"],
      takenBy: { id: "p1", name: "林予棠" },
      severity: "general",
    });
    expect(desk.complaint().steps.map(({ step, byName, note }) => [step, byName, note])).toEqual([
      ["登记", "林予棠", "电话"],
      ["受理", "林予棠", "质量部，责任人 路行简"],
    ]);
  });

  it("needs department and owner to accept, not to register", () => {
    const bare = { department: "", owner: undefined };
    expect(problemsOf(complaintDesk().run(registerComplaint, intake(bare)))).toEqual([
      "department:受理前要选定责任部门",
      "owner:受理前要选定责任人",
    ]);
    const desk = complaintDesk();
    expect(desk.run(registerComplaint, intake({ ...bare, accept: false })).ok).toBe(true);
    expect(desk.complaint().state).toBe("registered");
  });

  it("does not give a complaint to the person complained of", () => {
    const about = `${agent.name}在电话里态度生硬`;
    expect(problemsOf(complaintDesk().run(registerComplaint, intake({ about })))).toEqual([
      "owner:被投诉的人不能负责这件投诉，请选别人",
    ]);
  });

  it("takes the pack of the category, and the desk's main one where the category names none", () => {
    const desk = complaintDesk();
    desk.run(registerComplaint, intake({ category: { id: "gps.repair", label: "维修" } }));
    expect(desk.complaint().pack).toBe("gps");
    const other = complaintDesk("logistics");
    other.run(registerComplaint, intake({ category: { id: "other", label: "其他" } }));
    expect(other.complaint().pack).toBe("logistics");
  });

  it("lets a complaint of half an hour ago pass, and asks why an older one comes late", () => {
    const desk = complaintDesk();
    desk.at("11-23T09:40");
    expect(desk.run(registerComplaint, intake()).ok).toBe(true);
    desk.at("11-23T09:41");
    expect(problemsOf(desk.run(registerComplaint, intake()))).toEqual([
      "backdatedReason:补登较早的投诉，请写明原因",
    ]);
  });

  it("runs the deadlines from the receipt, so that a late entry may be overdue at once", () => {
    const desk = complaintDesk();
    desk.at("11-25T10:00");
    const channel = "inPerson" as const;
    desk.run(registerComplaint, intake({ channel, backdatedReason: "周末代接，周一才转来" }));
    const met = Object.fromEntries(desk.complaint().deadlines.map(({ key, met }) => [key, met]));
    expect(met).toEqual({
      register: { at: "2026-11-25T10:00:00+08:00", onTime: false },
      answer: undefined,
      solve: undefined,
    });
  });

  it("refuses times that cannot be, a phone call without a phone, and a wrong phone", () => {
    const desk = complaintDesk();
    const receivedAt = "2026-11-23T09:11:00+08:00";
    expect(problemsOf(desk.run(registerComplaint, intake({ receivedAt })))).toEqual([
      "receivedAt:受理时间不能晚于现在",
    ]);
    expect(problemsOf(desk.run(registerComplaint, intake({ happenedAt: receivedAt })))).toEqual([
      "happenedAt:发生时间不能晚于受理时间",
    ]);
    expect(problemsOf(desk.run(registerComplaint, intake({ phones: [] })))).toEqual([
      "phones.0:电话投诉请记下联系电话",
    ]);
    expect(problemsOf(desk.run(registerComplaint, intake({ phones: ["138"] })))[0]).toContain(
      "手机号应为 11 位",
    );
  });

  it("stands in the queues of the desk, the owner, the customer and the caller", () => {
    const desk = complaintDesk();
    desk.run(registerComplaint, intake());
    const lists = complaintTable.lists?.(desk.complaint()) ?? [];
    const next = "2026-11-24T09:10:00+08:00#TS-A-20261123-0001";
    expect(lists).toContainEqual({ list: "complaint.open", key: next });
    expect(lists).toContainEqual({ list: "complaint.openA", key: next });
    expect(lists.filter(({ list }) => list === "due").map(({ key }) => key)).toEqual([
      "2026-11-24T09:10:00+08:00#answer",
      "2026-11-26T17:30:00+08:00#solve",
    ]);
    expect(lists.map(({ list }) => list)).toEqual(
      expect.arrayContaining(["mine:p2", "of:KH-1", "phone:13800000416"]),
    );
  });
});
