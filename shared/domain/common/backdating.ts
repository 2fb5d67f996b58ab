import { epoch, type IsoTime } from "#shared/lib/time.ts";
import type { RuleBook } from "./rules.ts";

/** True when something is entered so long after its receipt that the rule asks for the reason (本单位). */
export const isLateEntry = (
  rule: string,
  receivedAt: IsoTime,
  enteredAt: IsoTime,
  rules: RuleBook,
): boolean => epoch(enteredAt) - epoch(receivedAt) > rules.number(rule, "minutes") * 60_000;
