import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Deadline, dueAt } from "#shared/domain/common/deadlines.ts";
import {
  addDeadlines,
  complaintDeadlines,
  extendedDeadline,
} from "#shared/domain/complaints/deadlines.ts";
import { type Channel, channelLabels } from "#shared/domain/complaints/labels.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { complaintDesk } from "./complaint-desk.ts";

const { around } = complaintDesk();
const receivedAt = "2026-11-23T09:10:00+08:00";
const short = (deadlines: Deadline[]) =>
  Object.fromEntries(deadlines.map(({ key, at }) => [key, at.slice(5, 16)]));
const limits = (pack: string, channel: Channel, at = receivedAt) =>
  short(complaintDeadlines({ pack, channel, receivedAt: at }, around));

describe("the deadlines of a complaint", () => {
  it("follow the winery's rules for a complaint by phone", () => {
    expect(limits("winery", "phone")).toEqual({ answer: "11-24T09:10", solve: "11-26T17:30" });
    const longest = extendedDeadline({ pack: "winery", channel: "phone", receivedAt }, around);
    expect(longest?.at).toBe("2026-12-02T17:30:00+08:00");
    expect(longest?.basis).toMatchObject({ rule: "winery.complaintExtend", clause: "三" });
  });

  it("ask for entry and acknowledgement of a letter, and for entry and answer of what is handed in", () => {
    const solve = "11-26T17:30";
    const day = "11-24T09:10";
    expect(limits("winery", "letter")).toEqual({ register: day, acknowledge: day, solve });
    expect(limits("winery", "inPerson")).toEqual({ register: day, answer: day, solve });
    expect(limits("winery", "passedOn")).toEqual({ register: day, answer: day, solve });
  });

  it("ask no answer of what is handed in when the parameter is off", () => {
    const off = complaintDesk("winery", [
      { id: "winery.complaintRegister.answerToo", value: "off" },
    ]);
    const made = complaintDeadlines(
      { pack: "winery", channel: "passedOn", receivedAt },
      off.around,
    );
    expect(Object.keys(short(made))).toEqual(["register", "solve"]);
  });

  it("ask a plan within half an hour in logistics, and an answer by the house's limit elsewhere", () => {
    expect(limits("logistics", "phone")).toEqual({ plan: "11-23T09:40" });
    expect(limits("gps", "mailbox")).toEqual({ answer: "11-24T09:10" });
    expect(limits("dataCentre", "inPerson")).toEqual({ answer: "11-24T09:10" });
  });

  it("skip the national holiday and count the make-up Saturday", () => {
    expect(limits("winery", "phone", "2026-09-30T10:00:00+08:00").solve).toBe("10-10T17:30");
    expect(limits("winery", "phone", "2026-11-20T10:00:00+08:00").solve).toBe("11-25T17:30");
  });

  it("keep the rule, its clause and the values they were computed with", () => {
    const [answer] = complaintDeadlines({ pack: "winery", channel: "phone", receivedAt }, around);
    expect(answer?.basis).toMatchObject({ regulation: "R03", clause: "二.1" });
    expect(answer?.basis.parameters[0]).toMatchObject({ value: 24, unit: "小时", default: 24 });
  });

  it("never end before they start, and a later receipt never makes any of them earlier", () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 300 });
    const time = (minutes: number) =>
      new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString().slice(0, 19).concat("+08:00");
    const pack = fc.constantFrom("winery", "logistics", "gps", "dataCentre");
    const channel = fc.constantFrom(...keysOf(channelLabels));
    fc.assert(
      fc.property(pack, channel, minute, minute, (ofPack, by, a, b) => {
        const [first, later] = [Math.min(a, b), Math.max(a, b)].map((minutes) =>
          complaintDeadlines({ pack: ofPack, channel: by, receivedAt: time(minutes) }, around),
        );
        expect(first?.map(({ key }) => key)).toEqual(later?.map(({ key }) => key));
        for (const [index, deadline] of (first ?? []).entries()) {
          expect(deadline.at > deadline.startsAt).toBe(true);
          expect(dueAt(later?.[index] ?? deadline) >= deadline.at).toBe(true);
        }
      }),
    );
  });

  it("get a key and a name of their own when they run a second time", () => {
    const first = complaintDeadlines({ pack: "winery", channel: "phone", receivedAt }, around);
    const both = addDeadlines(first, first);
    expect(both.map(({ key }) => key)).toEqual(["answer", "solve", "answer#2", "solve#2"]);
    expect(both[2]?.label).toBe("再次答复");
  });
});
