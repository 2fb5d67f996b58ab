import type { Feature } from "#renderer/ui/feature.ts";
import { GatePage } from "./GatePage.tsx";

/** 门岗核验: the screen of a guard with a scanner. Whoever else opens it by F8 can only verify. */
export const gateFeature: Feature = {
  id: "gate",
  capability: "passes",
  label: "门岗核验",
  railLabel: "门岗",
  icon: "scan",
  path: "/gate",
  order: 65,
  keys: [{ key: "F8", label: "门岗核验", path: "/gate" }],
  routes: [{ path: "/gate", component: GatePage }],
  forRoles: ["gate"],
  alone: true,
};
