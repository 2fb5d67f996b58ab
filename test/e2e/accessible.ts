import axeCore from "axe-core";
import { expect, type Page } from "playwright/test";

interface Violation {
  id: string;
  impact: string | null;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** What is seriously or critically wrong with the screen as it is now, a line each. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeCore.source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ resultTypes: ["violations"] })).violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = "" }) => `${id}: ${target.join(" ")} ${failureSummary}`,
      ),
    );
}

/** Waits for the end of what changes its colours just now. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
    return Promise.allSettled(transitions.map(({ finished }) => finished));
  });

/** Everybody can use the screen as it is now; the test goes on to the next one either way. */
export const expectAccessible = async (page: Page, screen: string): Promise<void> => {
  await settled(page);
  const found = await findings(page);
  if (found.length === 0) return;
  // what began to change while one looked was not the screen as it stays
  await settled(page);
  expect.soft(await findings(page), screen).toEqual([]);
};
