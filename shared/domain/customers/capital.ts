import { failure, type Result, success } from "#shared/lib/result.ts";

const centsOfOneWan = 1_000_000;
const mostWan = 999_999_999;

/**
 * Reads 注册资本 as it is typed, in 万元 ("1,200", "50.5", "0.000001"), into whole cents, exactly. Refuses what is not a number, a negative
 * amount, parts of a cent and more than 999,999,999 万元.
 */
export function parseWan(text: string): Result<number> {
  const typed = text.normalize("NFKC").replace(/[\s,]|万元$|万$/g, "");
  if (/^[-−–]/.test(typed)) return failure("注册资本不能为负数，请按万元填写，例如 1200");
  if (!/^\d+(\.\d+)?$/.test(typed))
    return failure(`「${text.trim()}」不是数字，请按万元填写，例如 1200 或 50.5`);
  const [whole = "0", fraction = ""] = typed.split(".");
  if (fraction.length > 6) return failure("注册资本按万元最多六位小数（到分），请核对");
  if (Number(whole) > mostWan) return failure("注册资本过大，请核对单位是不是万元");
  return success(Number(whole) * centsOfOneWan + Number(fraction.padEnd(6, "0")));
}

/** Whole cents in 万元 as people write it, without needless zeros: 1200500000 -> "1,200.5". */
export function formatWan(cents: number): string {
  const whole = String(Math.floor(cents / centsOfOneWan)).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = String(cents % centsOfOneWan)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
