import { expect, it } from "vitest";
import { printFaults, runPrintFaults } from "./print-faults.ts";
import { isAsExpected } from "./rows.ts";

it("a printer that fails in any way leaves every job in a known state, handed over once", async () => {
  const wrong: string[] = [];
  const onWrong = (message: string) => wrong.push(message);
  const rows = await runPrintFaults({ seed: 7, trials: printFaults.length * 8, onWrong });
  expect(wrong).toEqual([]);
  expect(rows.every(isAsExpected)).toBe(true);
}, 300_000);
