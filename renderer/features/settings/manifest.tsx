import type { Feature } from "#renderer/ui/feature.ts";
import { SettingsPage } from "./SettingsPage.tsx";

/** 设置, at the foot of the rail. */
export const settingsFeature: Feature = {
  id: "settings",
  label: "设置",
  icon: "settings",
  path: "/settings",
  order: 990,
  keys: [],
  routes: [{ path: "/settings/*?", component: SettingsPage }],
};
