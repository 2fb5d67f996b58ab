import type { Feature } from "#renderer/ui/feature.ts";
import { ProposalsPage } from "./ProposalsPage.tsx";

/** 奖惩: so far what the other capabilities propose. */
export const proposalsFeature: Feature = {
  id: "proposals",
  capability: "inquiries",
  label: "奖惩建议",
  railLabel: "奖惩",
  icon: "award",
  path: "/proposals",
  order: 80,
  keys: [],
  routes: [{ path: "/proposals", component: ProposalsPage }],
};
