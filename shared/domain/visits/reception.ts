import { timesCents, yen } from "#shared/domain/common/money.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { rankLabels, rankSchema } from "#shared/domain/common/staff-roles.ts";
import { type Result, success } from "#shared/lib/result.ts";
import { guestClassLabels } from "./labels.ts";
import type { GuestClass, ReceptionFigures } from "./visit.ts";

/** What the figures of a reception depend on. */
export interface Party {
  guestClass: GuestClass;
  headCount: number;
  /** A meal or entertainment is planned. */
  hospitality: boolean;
}

/** The lowest rank that receives a class of guests (R07 三.1). */
function hostRank(rules: RuleBook, guestClass: GuestClass): ReceptionFigures["hostRank"] {
  const required = rankSchema.parse(rules.text("common.hostRank", guestClass));
  const step = `${guestClass} 类${guestClassLabels[guestClass]}，由${rankLabels[required]}接待`;
  return { required, basis: rules.basis("common.hostRank", [step]) };
}

/** How many escorts go along to a meal or entertainment: one, two, or three and more (R07 三.2). */
function escorts(rules: RuleBook, guests: number): NonNullable<ReceptionFigures["escorts"]> {
  const figure = (name: string) => rules.number("common.escorts", name);
  const [from, to] = [figure("middleFrom"), figure("middleTo")];
  const band =
    guests < from
      ? { count: figure("few"), open: false, words: `不满 ${from} 位派` }
      : guests <= to
        ? { count: figure("middle"), open: false, words: `${from} 至 ${to} 位派` }
        : { count: figure("many"), open: true, words: `超过 ${to} 位至少派` };
  const { count, open, words } = band;
  const step = `客人 ${guests} 位，${words} ${count} 人`;
  return { count, open, basis: rules.basis("common.escorts", [step]) };
}

/** The most that the reception may cost, in cents: the cap of the class for each guest (R07 三.1). */
function costCap(rules: RuleBook, guestClass: GuestClass, guests: number): ReceptionFigures["cap"] {
  const each = timesCents(100, rules.number("common.guestCap", guestClass));
  const tolerance =
    guestClass === "B" || guestClass === "C" ? rules.number("common.guestCap", "tolerance") : 0;
  const cents = timesCents(each * guests, 1 + tolerance / 100);
  const step = `${guests} 人 × ${yen(each)}${tolerance > 0 ? `，上浮 ${tolerance}%` : ""}`;
  return { cents, basis: rules.basis("common.guestCap", [step]) };
}

/** Host rank (R07 三.1), escorts (R07 三.2) and cost cap (R07 三.1) of a party, each with its basis. Fails where a parameter is not set. */
export const receptionFigures = (rules: RuleBook, party: Party): Result<ReceptionFigures> =>
  computed(() =>
    success({
      hostRank: hostRank(rules, party.guestClass),
      ...(party.hospitality ? { escorts: escorts(rules, party.headCount) } : {}),
      cap: costCap(rules, party.guestClass, party.headCount),
    }),
  );
