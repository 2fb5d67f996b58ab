import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { decodeLine } from "#shared/journal/chain.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { stateDigest } from "#shared/journal/state.ts";
import { sampleYear } from "#shared/sample/year.ts";
it("w", () => {
  const lines: string[] = [];
  sampleYear({ deskId: "release-desk-0001", seed: 20261127, company: "trade", customers: 3, until: Date.UTC(2026, 10, 27, 8), onLine: (l) => void lines.push(l) });
  const used = lines.slice(0, 70);
  const m = new MemoryStore("release-desk-0001");
  for (const l of used) { const e = decodeLine(l); if (!e.ok || !m.apply(e.value).ok) throw new Error("x"); }
  writeFileSync("test/fixtures/releases/0.1.0.jsonl", used.map((l) => `${l}\n`).join(""));
  writeFileSync("test/fixtures/releases/0.1.0.digest", `${stateDigest(m.state)}\n`);
});
