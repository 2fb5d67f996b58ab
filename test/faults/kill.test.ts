import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { openProbe } from "#test/helpers/probe-desk.ts";
import { signalBrowser } from "./cut.ts";
import { keepSaving } from "./power-cut.ts";

const ROUNDS = 20;

describe("the browser killed in the middle of saves", () => {
  it.skipIf(process.platform === "win32")(
    `loses no acknowledged save in ${ROUNDS} kills on one data folder`,
    async () => {
      const { folder, remove } = freshFolder();
      const acknowledged: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const desk = await openProbe(folder);
        await desk.call("begin");
        const { marks, lines, seq } = await desk.call("look");
        expect(acknowledged.filter((mark) => !marks.includes(mark))).toEqual([]);
        expect(lines).toBe(seq);
        const saving = keepSaving(desk, `round${round}`);
        await new Promise((resolve) => setTimeout(resolve, 150 + ((round * 37) % 200)));
        signalBrowser(join(folder, "browser"), "KILL");
        saving.stop();
        await saving.done;
        acknowledged.push(...saving.acknowledged);
        await desk.host.close();
      }
      const last = await openProbe(folder);
      await last.call("begin");
      const { marks } = await last.call("look");
      expect((await last.call("check")).differing).toEqual([]);
      await last.host.close();
      remove();
      expect(acknowledged.length).toBeGreaterThan(ROUNDS);
      expect(new Set(marks).size).toBe(marks.length);
      expect(acknowledged.filter((mark) => !marks.includes(mark))).toEqual([]);
    },
    600_000,
  );
});
