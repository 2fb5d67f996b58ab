import type { Feature } from "#renderer/ui/feature.ts";
import { capabilitiesOf } from "#shared/rule-packs/index.ts";

/** Every capability that has screens, in the order of the rail. */
const all: readonly Feature[] = [];

/** What the desk's packs switch on; what belongs to every desk is always there. */
export function featuresOf(packs: string[]): Feature[] {
  const on: ReadonlySet<string> = new Set([...capabilitiesOf(packs), "settings"]);
  return all.filter((feature) => on.has(feature.id)).sort((a, b) => a.order - b.order);
}
