import { describe, expect, it } from "vitest";
import { importsOf, layerOf, sourceFiles } from "./sources.ts";

/** Who may import whom: the table of docs/architecture, as data. A layer may always import itself. */
const may: Record<string, string[]> = {
  "shared/lib": [],
  "shared/domain/common": ["shared/lib"],
  "shared/domain/*": ["shared/domain/common", "shared/lib"],
  "shared/domain": ["shared/domain/*", "shared/domain/common", "shared/lib"],
  "shared/journal": ["shared/lib"],
  "shared/backup": ["shared/journal", "shared/lib"],
  "shared/rule-packs": ["shared/domain", "shared/domain/*", "shared/domain/common", "shared/lib"],
  "shared/forms": ["shared/domain", "shared/domain/*", "shared/domain/common", "shared/lib"],
  "shared/bridge": [
    "shared/forms",
    "shared/journal",
    "shared/domain/*",
    "shared/domain/common",
    "shared/lib",
  ],
  "shared/sample": [
    "shared/journal",
    "shared/rule-packs",
    "shared/domain",
    "shared/domain/*",
    "shared/domain/common",
    "shared/lib",
  ],
  "renderer/desk": ["shared"],
  "renderer/data": ["renderer/desk", "shared"],
  "renderer/state": ["renderer/desk", "shared"],
  "renderer/ui": ["shared/lib"],
  "renderer/record": ["renderer/ui", "renderer/data", "renderer/state", "renderer/desk", "shared"],
  "renderer/features/*": [
    "renderer/record",
    "renderer/ui",
    "renderer/data",
    "renderer/state",
    "renderer/desk",
    "shared",
  ],
  "renderer/app": ["renderer", "shared"],
  electron: ["shared"],
};

const allowed = (from: string, to: string) =>
  from === to ||
  (may[generic(from)] ?? []).some(
    (target) => generic(to) === target || to.startsWith(`${target}/`) || to === target,
  );

const generic = (layer: string) =>
  layer.replace(/^(shared\/domain|renderer\/features)\/(?!common$).+$/, "$1/*");

describe("the import table", () => {
  const edges = sourceFiles().flatMap((file) =>
    importsOf(file).map((target) => ({ file, target, from: layerOf(file), to: layerOf(target) })),
  );

  it("has a line for every layer", () => {
    const layers = new Set(sourceFiles().map((file) => generic(layerOf(file))));
    expect([...layers].filter((layer) => !(layer in may))).toEqual([]);
  });

  it("is kept by every import", () => {
    const broken = edges.filter(({ from, to }) => !allowed(from, to));
    expect(broken.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  it("has no cycle", () => {
    const graph = new Map<string, string[]>();
    for (const { file, target } of edges) graph.set(file, [...(graph.get(file) ?? []), target]);
    expect(cyclesIn(graph)).toEqual([]);
  });
});

/** Files on a cycle, found by walking depth first and meeting a file that is still being walked. */
function cyclesIn(graph: Map<string, string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const cycles: string[] = [];
  const walk = (file: string, path: string[]) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    state.set(file, "done");
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}
