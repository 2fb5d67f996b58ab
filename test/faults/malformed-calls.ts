import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { contract } from "#shared/bridge/contract.ts";
import { type BridgeCall, bridgeCalls } from "#shared/bridge/names.ts";
import { openHost, setUpDesk, type TestHost, testPerson, trusted } from "#test/helpers/host.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { malformed, sampleOf } from "#test/helpers/malform.ts";
import { dice } from "#test/helpers/mutate-token.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

const calls = Object.keys(bridgeCalls) as BridgeCall[];
type Dice = ReturnType<typeof dice>;

/** Everything in a folder but the log, which has a line for every refusal, and the lock, as one digest. */
function digestOf(folder: string): string {
  const hash = createHash("sha256");
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
    : [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    if (/^(logs|lock)\b/.test(name) || !statSync(path).isFile()) continue;
    hash.update(`${name}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

interface Desk extends TestHost {
  folder: string;
  end: () => Promise<void>;
}

/** A desk that is set up, its administrator signed in. */
async function openDesk(): Promise<Desk> {
  const { folder, remove } = freshFolder();
  const host = await openHost({ dataRoot: folder });
  await setUpDesk(host, [testPerson("c1", ["clerk"])]);
  await (await host.services.desk()).roster.save();
  const end = () => host.services.close().finally(remove);
  return { ...host, folder, end };
}

/** What no refused call may change: the chain, who is signed in, which desk, the machine's settings. */
async function standingOf({ services }: Desk): Promise<string> {
  const { store, session, name, prints } = await services.desk();
  const facts = [store.head(), session.who(), name, services.machine.get(), prints.jobs()];
  return JSON.stringify([...facts, store.uploads]);
}

const schemaOf = (call: BridgeCall) =>
  z.toJSONSchema(contract[call].argument, { unrepresentable: "any", io: "input" }) as object;

/** A payload that the contract of a call does not take. */
function payloadFor(call: BridgeCall, schema: object, roll: Dice): unknown {
  for (;;) {
    const payload = malformed(sampleOf(schema, roll), roll);
    if (!contract[call].argument.safeParse(payload ?? {}).success) return payload;
  }
}

interface Count {
  refused: number;
  effects: number;
  crashes: number;
}

/** Milliseconds after which a call counts as hanging. */
const patience = 5_000;

async function askMalformed(desk: Desk, call: BridgeCall, payload: unknown, count: Count) {
  const begun = performance.now();
  const answer = await desk.bridge(call, payload, trusted);
  if (performance.now() - begun > patience) count.crashes += 1;
  else if (answer.ok) count.effects += 1;
  else if (answer.code === "internal") count.crashes += 1;
  else count.refused += 1;
}

/** How often in between everything on the disk is compared. */
const compareEvery = 500;

/** Every call with so many payloads that its contract does not take: all refused, nothing changed. */
export async function runMalformedCalls({
  seed = 1,
  trials = 10_000,
}: {
  seed?: number;
  trials?: number;
}): Promise<FaultRow[]> {
  const desk = await openDesk();
  const count: Count = { refused: 0, effects: 0, crashes: 0 };
  const disk = digestOf(desk.folder);
  const standing = await standingOf(desk);
  for (const call of calls) {
    const roll = dice(seed);
    const schema = schemaOf(call);
    for (let n = 1; n <= trials; n++) {
      await askMalformed(desk, call, payloadFor(call, schema, roll), count);
      if ((await standingOf(desk)) !== standing) count.effects += 1;
      if (n % compareEvery === 0 && digestOf(desk.folder) !== disk) count.effects += 1;
    }
    if (digestOf(desk.folder) !== disk) {
      console.error(`${call} left something on the disk, seed ${seed}`);
      count.effects += 1;
    }
  }
  await desk.end();
  const made = trials * calls.length;
  return [
    {
      fault: `bridge: ${calls.length} calls with malformed payloads`,
      trials: made,
      survived: count.refused,
      lost: count.effects + count.crashes,
      expected: nothingLost,
      seed,
    },
  ];
}

const strangers = [
  { origin: "https://evil.test", isMainFrame: true },
  { origin: trusted.origin, isMainFrame: false },
  { origin: `${trusted.origin}.evil.test`, isMainFrame: true },
  { origin: `${trusted.origin}:8443`, isMainFrame: true },
  { origin: trusted.origin.replace("https", "http"), isMainFrame: true },
  { origin: trusted.origin.toUpperCase(), isMainFrame: true },
  { origin: "null", isMainFrame: true },
  { origin: "file://", isMainFrame: true },
  { origin: "", isMainFrame: true },
];

/** Every call from senders that are not the program's own page, and, where it needs a person, at a locked desk. */
export async function runRefusedSenders({
  seed = 1,
  trials = 100,
}: {
  seed?: number;
  trials?: number;
}) {
  const desk = await openDesk();
  const roll = dice(seed);
  let wrong = 0;
  let made = 0;
  const ask = async (call: BridgeCall, sender: typeof trusted, code: string) => {
    const payload = roll(2) === 0 ? sampleOf(schemaOf(call), roll) : {};
    const answer = await desk.bridge(call, payload, sender);
    made += 1;
    if (answer.ok || answer.code !== code) wrong += 1;
  };
  const disk = digestOf(desk.folder);
  for (const call of calls)
    for (const stranger of strangers)
      for (let n = 0; n < trials; n++) await ask(call, stranger, "forbidden");
  await desk.call("session.lock", {});
  for (const call of calls.filter((each) => bridgeCalls[each] === "open"))
    for (let n = 0; n < trials; n++) await ask(call, trusted, "locked");
  if (digestOf(desk.folder) !== disk) wrong += 1;
  await desk.end();
  const fault = "bridge: wrong senders, locked desk";
  const row = { fault, trials: made, survived: made - wrong, lost: wrong, seed };
  return [{ ...row, expected: nothingLost }] satisfies FaultRow[];
}
