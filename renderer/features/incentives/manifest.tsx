import type { Feature } from "#renderer/ui/feature.ts";
import { heads } from "#shared/domain/common/staff-roles.ts";
import { IncentivesPage } from "./IncentivesPage.tsx";

/** 激励. What people earn is not for everybody: it stands on the rail of those who draw it up, examine it or pay it. */
export const incentivesFeature: Feature = {
  id: "incentives",
  label: "激励",
  icon: "incentive",
  path: "/incentives",
  order: 75,
  forRoles: ["agent", "coordinator", "supervisor", "serviceManager", "finance", "hr", ...heads],
  keys: [],
  routes: [{ path: "/incentives/:part?/:id?", component: IncentivesPage }],
};
