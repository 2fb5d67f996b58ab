import { bytesToHex } from "@noble/hashes/utils.js";
import { sameContent } from "#shared/domain/passes/gate/content.ts";
import { isSignedBy } from "#shared/domain/passes/gate/judge.ts";
import { readScan } from "#shared/domain/passes/gate/scan.ts";
import { dice, type Loot, lootOf, mutations } from "./mutate-token.ts";
import { tokenDesk, verifyByNode } from "./token-desk.ts";

export interface MutantCount {
  made: number;
  /** Mutants that came out as the token itself, letter by letter. */
  same: number;
  /** Mutants that could be read, so that only the signature was left to tell. */
  reachedSignature: number;
  accepted: number;
  /** Accepted though it says something else, or is written otherwise. */
  wrong: string[];
}

const desk = tokenDesk();

/** How a gate takes a text, with Node's own check of signatures. */
function taken(text: string, count: MutantCount) {
  const scan = readScan(text);
  if (scan?.kind !== "token") return undefined;
  if (bytesToHex(scan.token.keyId) !== desk.id) return undefined;
  count.reachedSignature += 1;
  return isSignedBy(scan.token, desk, verifyByNode) ? scan.token : undefined;
}

function look(text: string, loot: Loot, count: MutantCount): void {
  count.made += 1;
  if (text === loot.text) count.same += 1;
  const token = taken(text, count);
  if (!token) return;
  count.accepted += 1;
  if (!sameContent(token.content, loot.content) || token.text !== loot.text) count.wrong.push(text);
}

/** Makes so many mutants, each kind as often as the others, from a new token every twelve hundred. */
export function countMutants(seed: number, wanted: number): MutantCount {
  const roll = dice(seed);
  const count: MutantCount = { made: 0, same: 0, reachedSignature: 0, accepted: 0, wrong: [] };
  const kinds = Object.values(mutations);
  let loot = lootOf(roll);
  for (let made = 0; made < wanted; made++) {
    if (made % 1200 === 0) loot = lootOf(roll);
    const mutate = kinds[made % kinds.length];
    if (mutate) look(mutate(loot, roll), loot, count);
  }
  return count;
}
