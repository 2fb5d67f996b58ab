import { describe, expect, it } from "vitest";
import { suggestGround } from "#shared/domain/complaints/validity.ts";
import { complaintDesk } from "./complaint-desk.ts";

const { rules } = complaintDesk().around;
const suggest = (receivedAt: string, happenedAt?: string, id = "logistics.service") =>
  suggestGround(
    { pack: id.split(".")[0] ?? "", category: { id }, receivedAt, happenedAt },
    rules,
    "winery",
  )?.ground;

describe("the suggestion that a complaint came too late", () => {
  const happened = "2026-10-23T15:00:00+08:00";

  it("comes on the day after the same day of the next month, not on that day itself", () => {
    expect(suggest("2026-11-23T23:59:00+08:00", happened)).toBeUndefined();
    expect(suggest("2026-11-24T00:00:00+08:00", happened)).toBe("late");
  });

  it("counts to the month's end where the day does not exist", () => {
    const lastOfJanuary = "2026-01-31T10:00:00+08:00";
    expect(suggest("2026-02-28T20:00:00+08:00", lastOfJanuary)).toBeUndefined();
    expect(suggest("2026-03-01T08:00:00+08:00", lastOfJanuary)).toBe("late");
  });

  it("does not come when nobody knows when it happened", () => {
    expect(suggest("2026-12-24T09:00:00+08:00")).toBeUndefined();
  });

  it("does not come for a matter other than attitude, nor in a pack without the rule", () => {
    const late = "2026-12-24T09:00:00+08:00";
    expect(suggest(late, happened, "logistics.business.shortage")).toBeUndefined();
    expect(suggest(late, happened, "winery.service")).toBeUndefined();
  });
});
