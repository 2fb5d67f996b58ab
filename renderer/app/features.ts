import { complaintsFeature } from "#renderer/features/complaints/manifest.tsx";
import { statisticsFeature } from "#renderer/features/complaints/statistics/manifest.tsx";
import { customersFeature } from "#renderer/features/customers/manifest.tsx";
import { gateFeature } from "#renderer/features/gate/manifest.tsx";
import { incentivesFeature } from "#renderer/features/incentives/manifest.tsx";
import { inquiriesFeature } from "#renderer/features/inquiries/manifest.tsx";
import { passesFeature } from "#renderer/features/passes/manifest.tsx";
import { printingFeature } from "#renderer/features/printing/manifest.tsx";
import { proposalsFeature } from "#renderer/features/proposals/manifest.tsx";
import { servicesFeature } from "#renderer/features/services/manifest.tsx";
import { settingsFeature } from "#renderer/features/settings/manifest.tsx";
import { visitsFeature } from "#renderer/features/visits/manifest.tsx";
import type { Feature } from "#renderer/ui/feature.ts";
import { capabilitiesOf } from "#shared/rule-packs/index.ts";

/** Every capability that has screens, in the order of the rail. */
const all: readonly Feature[] = [
  customersFeature,
  visitsFeature,
  inquiriesFeature,
  complaintsFeature,
  statisticsFeature,
  servicesFeature,
  passesFeature,
  incentivesFeature,
  proposalsFeature,
  printingFeature,
  gateFeature,
  settingsFeature,
];

/** What the desk's packs switch on; what belongs to every desk is always there. */
export function featuresOf(packs: string[]): Feature[] {
  const on: ReadonlySet<string> = new Set([...capabilitiesOf(packs), "printing", "settings"]);
  return all
    .filter(({ id, capability = id }) => on.has(capability))
    .sort((a, b) => a.order - b.order);
}
