import type { Feature } from "#renderer/ui/feature.ts";
import { PrintRoom } from "./PrintRoom.tsx";

/** 打印间: reached from the top bar, since no pack switches it on or off. */
export const printingFeature: Feature = {
  id: "printing",
  label: "打印间",
  icon: "print",
  path: "/printing",
  order: 980,
  isInBar: true,
  keys: [{ key: "Ctrl J", label: "打印间", path: "/printing" }],
  routes: [{ path: "/printing/*?", component: PrintRoom }],
};
