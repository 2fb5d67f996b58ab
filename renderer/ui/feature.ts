import type { ComponentType } from "react";
import type { IconName } from "./icon/icon-paths.ts";

/** A key that opens one of the daily actions from anywhere. */
export interface FeatureKey {
  key: string;
  label: string;
  path: string;
}

/** One line of 今日: something due, as the capability that owns the record tells it. */
export interface DueItem {
  /** "投诉", "归还". */
  kind: string;
  icon: IconName;
  who: string;
  grade?: string | undefined;
  what: string;
  number: string;
  person: string;
  path: string;
}

/** What a capability gives to the app: its place on the rail, its screens, its keys, its lines on 今日. */
export interface Feature {
  /** The capability that a pack must switch on. */
  id: string;
  /** The capability, where another feature has its name. */
  capability?: string;
  label: string;
  /** The label on the rail, where that is shorter. */
  railLabel?: string;
  icon: IconName;
  path: string;
  order: number;
  /** Stands in the top bar instead of the rail. */
  isInBar?: boolean;
  /** Stands on the rail of these roles only; its keys work for everybody. */
  forRoles?: readonly string[];
  /** Fills the window without the rail and the search, so that nothing else is begun there by mistake. */
  alone?: boolean;
  keys: readonly FeatureKey[];
  routes: readonly { path: string; component: ComponentType }[];
  /** The tables whose records can stand in the list "due", each with how it is shown there. */
  due?: Readonly<Record<string, (record: never, deadlineKey: string) => DueItem>>;
}
