import { expect, it } from "vitest";
import { canKill } from "#test/helpers/kill-browser.ts";
import { programOption, programWord } from "#test/helpers/options.ts";
import { runBackups } from "./backups.ts";
import { runCupsFaults } from "./cups-faults.ts";
import { canCutPower } from "./cut.ts";
import { runFullDisk } from "./full-disk.ts";
import { runKills } from "./kills.ts";
import { runMalformedCalls, runRefusedSenders } from "./malformed-calls.ts";
import { runMutatedTables } from "./mutated-tables.ts";
import { runMutatedTokens } from "./mutated-tokens.ts";
import { canMakeNetworks, runNetwork } from "./network.ts";
import { runPowerCuts } from "./power-cut.ts";
import { runPrintFaults } from "./print-faults.ts";
import { canRunCups } from "./print-system.ts";
import { runBrowserReplays, runReplays } from "./replays.ts";
import { appendRows, type FaultRow, isAsExpected, tableOf } from "./rows.ts";
import { runStoreFaults } from "./store-faults.ts";
import { runTornJournal } from "./torn-journal.ts";

interface Asked {
  seed?: number;
  trials?: number;
}

/** One kind of fault: what runs it, and what of this machine it needs. */
interface Fault {
  run: (asked: Asked) => Promise<FaultRow[]>;
  possible?: () => boolean;
}

const faults: Record<string, Fault> = {
  power: { run: runPowerCuts, possible: canCutPower },
  kills: { run: runKills, possible: () => canKill },
  disk: { run: runFullDisk, possible: canCutPower },
  print: { run: runPrintFaults },
  cups: { run: runCupsFaults, possible: canRunCups },
  calls: { run: runMalformedCalls },
  senders: { run: runRefusedSenders },
  network: { run: runNetwork, possible: canMakeNetworks },
  store: { run: runStoreFaults },
  torn: { run: runTornJournal },
  replays: { run: runReplays },
  chromium: { run: runBrowserReplays },
  backups: { run: ({ seed = 1 }) => runBackups({ records: 100_000, seed }) },
  tokens: { run: runMutatedTokens },
  csv: { run: (asked) => runMutatedTables({ ...asked, kinds: ["csv"], workers: 1 }) },
  xlsx: { run: (asked) => runMutatedTables({ ...asked, kinds: ["xlsx"], workers: 1 }) },
};

const figure = (name: string) => {
  const word = programWord(name);
  return word === undefined ? {} : { [name]: Number(word) };
};
const wanted = programWord("only")?.split(",") ?? Object.keys(faults);

/** `npm run faults -- --json FILE --only kills,power --seed 2 --trials 25`: rows are put behind those in the file. */
it("the promises hold under faults", async () => {
  const file = programOption("json");
  const rows: FaultRow[] = [];
  let all: FaultRow[] = rows;
  for (const name of wanted) {
    const fault = faults[name];
    if (!fault) throw new Error(`no fault ${name}: ${Object.keys(faults).join(", ")}`);
    if (fault.possible?.() === false) {
      console.info(`${name}: not possible on this machine as this user`);
      continue;
    }
    const begun = performance.now();
    const found = await fault.run({ ...figure("seed"), ...figure("trials") });
    console.info(`${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
    rows.push(...found);
    // after each, so that a long run that is stopped has not been for nothing
    if (file) all = appendRows(file, found);
  }
  console.info(`\n${tableOf(all)}\n`);
  expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
});
