import type { Feature } from "#renderer/ui/feature.ts";
import { VisitsPage } from "./VisitsPage.tsx";

/** 接待. */
export const visitsFeature: Feature = {
  id: "visits",
  label: "接待",
  icon: "bell",
  path: "/visits",
  order: 30,
  keys: [{ key: "F2", label: "登记来访", path: "/visits/new" }],
  routes: [{ path: "/visits/*?", component: VisitsPage }],
};
