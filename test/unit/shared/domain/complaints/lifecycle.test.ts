import { describe, expect, it } from "vitest";
import { type ComplaintState, stateLabels } from "#shared/domain/complaints/labels.ts";
import { finalStates, firstStates, transitions } from "#shared/domain/complaints/lifecycle.ts";
import { keysOf } from "#shared/lib/keys-of.ts";

const states = keysOf(stateLabels);
const next = (state: ComplaintState) =>
  Object.values(transitions).flatMap(({ from, to }) =>
    to !== undefined && from.includes(state) ? [to] : [],
  );

function reachable(from: readonly ComplaintState[]): Set<ComplaintState> {
  const seen = new Set(from);
  for (const state of seen) for (const to of next(state)) seen.add(to);
  return seen;
}

describe("the lifecycle of a complaint", () => {
  it("leads to every state", () => {
    expect([...reachable(firstStates)].sort()).toEqual([...states].sort());
  });

  it("leads from every state to a final one", () => {
    for (const state of states)
      expect([state, finalStates.some((final) => reachable([state]).has(final))]).toEqual([
        state,
        true,
      ]);
  });
});
