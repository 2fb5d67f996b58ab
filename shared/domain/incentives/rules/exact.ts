/** A figure such as 17, 2.5 or 34.99 in whole thousandths, so that it can be reckoned with exactly. */
export const thousandths = (value: number): number =>
  Math.round(Number((value * 1000).toPrecision(15)));

/** `amount` × `numerator` ÷ `denominator` without loss, half a unit rounded up; none of them is negative. */
export function portion(amount: number, numerator: number, denominator: number): number {
  const [whole, part] = [BigInt(amount) * BigInt(numerator), BigInt(denominator)];
  return Number((2n * whole + part) / (2n * part));
}

/**
 * Splits whole cents by weights, so that the pieces always add up to the whole: each gets its full cents, and what is left goes cent by cent to
 * the largest remainders, among equal ones to the first. Without any weight the first gets all.
 */
export function split(cents: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map((_, at) => (at === 0 ? cents : 0));
  const parts = weights.map((weight, at) => {
    const product = BigInt(cents) * BigInt(weight);
    return { at, full: Number(product / BigInt(sum)), rest: product % BigInt(sum) };
  });
  const left = cents - parts.reduce((total, { full }) => total + full, 0);
  const byRest = parts.toSorted((a, b) => {
    if (a.rest === b.rest) return a.at - b.at;
    return a.rest > b.rest ? -1 : 1;
  });
  const favoured = new Set(byRest.slice(0, left).map(({ at }) => at));
  return parts.map(({ at, full }) => full + (favoured.has(at) ? 1 : 0));
}
