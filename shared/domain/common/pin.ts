import { failure, type Result, success } from "#shared/lib/result.ts";

/** Lengths of a PIN, both included. */
export const pinLength = { least: 4, most: 8 } as const;

/** Chosen so often that they are tried first. */
const wellKnown = new Set([
  "1314",
  "2580",
  "0852",
  "1470",
  "147258",
  "159357",
  "520131",
  "5201314",
  "147258369",
]);

/** Each digit one above, or one below, the one before; 9 and 0 are neighbours. */
const runs = (digits: number[]): boolean =>
  [1, 9].some((step) =>
    digits.every((digit, at) => at === 0 || digit === ((digits[at - 1] ?? 0) + step) % 10),
  );

/** The same few digits over and over: 0000, 1212, 123123. */
const repeats = (pin: string): boolean =>
  [1, 2, 3, 4].some(
    (size) =>
      size < pin.length &&
      pin.length % size === 0 &&
      pin === pin.slice(0, size).repeat(pin.length / size),
  );

/** Digits in equal pairs that follow one another: 1122, 112233. */
const pairs = (pin: string): boolean =>
  /^(?:(\d)\1)+$/.test(pin) && runs([...pin].filter((_, at) => at % 2 === 0).map(Number));

/** A PIN: 4 to 8 digits, and none that would be guessed within the few tries that there are. */
export function checkPin(pin: string): Result<string> {
  const { least, most } = pinLength;
  if (!/^\d*$/.test(pin)) return failure("PIN 只能是数字", "pin");
  if (pin.length < least || pin.length > most)
    return failure(`PIN 要 ${least} 至 ${most} 位，现在 ${pin.length} 位`, "pin");
  if (repeats(pin)) return failure("太容易猜：同样的数字反复出现，请换一个", "pin");
  if (runs([...pin].map(Number)) || pairs(pin))
    return failure("太容易猜：数字是连着的，请换一个", "pin");
  if (wellKnown.has(pin)) return failure("太容易猜：很多人都用这个，请换一个", "pin");
  return success(pin);
}
