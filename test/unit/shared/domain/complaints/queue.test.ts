import { describe, expect, it } from "vitest";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { queueBands, queueOrder } from "#shared/domain/complaints/queue.ts";
import { complaintDesk, intake } from "./complaint-desk.ts";

function complaint(name: string, received: string, grade: "A" | "B"): Complaint {
  const desk = complaintDesk();
  desk.at(received);
  const customer = { id: name, name, grade };
  desk.run(registerComplaint, intake({ customer, receivedAt: desk.around.now }));
  return desk.complaint();
}

describe("the queue of complaints", () => {
  it("puts the overdue first, then the soon, then the rest; in each band grade A, then by deadline", () => {
    const queue = [
      complaint("rest A", "11-23T08:00", "A"),
      complaint("rest B", "11-23T07:00", "B"),
      complaint("soon B", "11-22T10:10", "B"),
      complaint("soon A", "11-22T10:40", "A"),
      complaint("over B", "11-21T09:00", "B"),
      complaint("over A", "11-22T08:00", "A"),
      complaint("over B later", "11-21T10:00", "B"),
    ];
    const names = queueOrder(queue, "2026-11-23T09:10:00+08:00").map(
      ({ customer }) => customer?.name,
    );
    expect(names).toEqual([
      "over A",
      "over B",
      "over B later",
      "soon A",
      "soon B",
      "rest A",
      "rest B",
    ]);
  });
});

describe("the bands of the queue", () => {
  const now = "2026-11-23T09:10:00+08:00";
  const over = complaint("over", "11-21T09:00", "B");
  const overToo = complaint("over too", "11-21T10:00", "B");
  const soonA = complaint("soon A", "11-22T10:40", "A");
  const bands = (...asked: Parameters<typeof queueBands>) =>
    queueBands(...asked).map(({ heading, items }) => [heading, items.length]);

  it("are named by how much they press", () => {
    expect(bands([soonA, over, overToo], now)).toEqual([
      ["已超时", 2],
      ["快到期", 1],
    ]);
  });

  it("leave out what stands behind a page that is not read to its end", () => {
    expect(bands([soonA, over], now, [over])).toEqual([["已超时", 1]]);
    expect(bands([soonA, over], now, [over, soonA])).toHaveLength(2);
  });
});
