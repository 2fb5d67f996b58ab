import type { GuestClass, VisitState } from "./visit.ts";

/** What people call the states of a visit. */
export const visitStateLabels: Record<VisitState, string> = {
  expected: "预计",
  inHouse: "在访",
  left: "已离开",
  cancelled: "取消",
  closedAtNight: "夜间结束",
};

/** The classes of guests (R07 一). */
export const guestClassLabels: Record<GuestClass, string> = {
  A: "公司贵客",
  B: "贵宾",
  C: "业务",
  D: "普通",
};

/** Areas that most houses have; others may be typed. */
export const usualAreas = ["一楼大厅", "洽谈室", "会议室", "样机间", "展厅", "办公区"] as const;
