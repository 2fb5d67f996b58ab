import { checkCreditCode, checkIdentityNumber } from "#shared/domain/common/identity.ts";
import type { Chance } from "./random.ts";

const two = (n: number) => String(n).padStart(2, "0");

/** A region that no division of the country has: what is made here belongs to nobody. */
const noRegion = (chance: Chance) => `99${two(chance.whole(0, 99))}${two(chance.whole(0, 99))}`;

function withCheck(base: string, checks: string, isRight: (code: string) => boolean): string {
  const check = [...checks].find((letter) => isRight(base + letter));
  return base + (check ?? "");
}

/** The number of an identity card that is right by its check digit and belongs to nobody. */
export function identityNumber(chance: Chance): string {
  const birth = `${chance.whole(1964, 2003)}${two(chance.whole(1, 12))}${two(chance.whole(1, 28))}`;
  const order = String(chance.whole(1, 999)).padStart(3, "0");
  const isRight = (number: string) => checkIdentityNumber(number).ok;
  return withCheck(`${noRegion(chance)}${birth}${order}`, "0123456789X", isRight);
}

const creditLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A unified social credit code that is right by its check character and belongs to nobody. */
export function creditCode(chance: Chance): string {
  const body = Array.from({ length: 9 }, () => chance.pick([...creditLetters])).join("");
  const isRight = (code: string) => checkCreditCode(code).ok;
  return withCheck(`91${noRegion(chance)}${body}`, creditLetters, isRight);
}

const TEN_THOUSAND = 10_000;

/**
 * Mobile numbers that nobody has, each once: 138 0000 0000 to 138 0000 9999 in a mixed order, then those of 160, a range that is not
 * given out. Those in `taken` are left out.
 */
export function mobileNumbers(taken: readonly string[]): () => string {
  let made = 0;
  const make = (index: number) =>
    index < TEN_THOUSAND
      ? `1380000${String((index * 7919 + 5) % TEN_THOUSAND).padStart(4, "0")}`
      : `160${String((index * 7_654_321) % 100_000_000).padStart(8, "0")}`;
  return () => {
    let number = make(made++);
    while (taken.includes(number)) number = make(made++);
    return number;
  };
}

/** A landline in the area 026, which does not exist. */
export const landline = (chance: Chance): string =>
  `0268800${String(chance.whole(0, 9999)).padStart(4, "0")}`;
