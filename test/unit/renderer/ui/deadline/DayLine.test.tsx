// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { DayLine, type DayPoint } from "#renderer/ui/deadline/DayLine.tsx";
import { render } from "../render.tsx";

const at = (clock: string) => `2026-11-23T${clock}:00+08:00`;
const point = (clock: string, tone: DayPoint["tone"]): DayPoint => ({
  at: at(clock),
  tone,
  label: `${clock} ${tone}`,
});

async function dots(points: DayPoint[]) {
  await render(<DayLine from={at("08:00")} to={at("18:00")} now={at("10:00")} points={points} />);
  return [...document.querySelectorAll<HTMLElement>(".day-point")];
}

describe("the line of the day", () => {
  it("puts each deadline at its share of the day and leaves out what lies outside", async () => {
    const [only, ...others] = await dots([
      point("13:00", "ok"),
      point("07:00", "over"),
      point("19:00", "ok"),
    ]);
    expect([only?.style.left, others.length]).toEqual(["50.00%", 0]);
  });

  it("gathers deadlines that would cover one another, the most urgent giving the colour", async () => {
    const [one, ...others] = await dots([
      point("17:30", "ok"),
      point("17:32", "soon"),
      point("17:30", "ok"),
    ]);
    expect(others).toEqual([]);
    expect(one?.className).toContain("point-soon");
    expect(one?.firstChild?.textContent).toBe("3");
  });

  it("keeps guests apart from deadlines of the same minute", async () => {
    expect(await dots([point("11:00", "guest"), point("11:00", "ok")])).toHaveLength(2);
  });
});
