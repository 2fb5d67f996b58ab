import { failure, type Result, success } from "#shared/lib/result.ts";

/** The largest amount that a form takes: 9,999,999,999.99 yuan, still exact as a number of cents. */
export const maxCents = 999_999_999_999;

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** Whole cents as yuan with two decimals: 180000 -> "1,800.00". */
export function formatYuan(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Whole cents as people read them on screen: "¥1,800.00". */
export const yen = (cents: number): string =>
  cents < 0 ? `-¥${formatYuan(-cents)}` : `¥${formatYuan(cents)}`;

/** Cents of a product such as price × hours, a half cent rounded up; the factors are cents and a plain number. */
export const timesCents = (cents: number, factor: number): number =>
  // The product is brought to fewer digits first, so that 1.005 × 100 counts as the half it is.
  Math.round(Number((cents * factor).toPrecision(15)));

const amountText = /^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/;

/**
 * Reads an amount in yuan ("1800", "1,800.50", "¥1,800.5") into whole cents. Refuses what is not a number, a negative amount,
 * more than two decimals, misplaced separators and more than `maxCents`, each with its own message.
 */
export function parseYuan(text: string): Result<number> {
  const typed = text.normalize("NFKC").replace(/^\s*¥|[\s元]/g, "");
  if (typed === "") return failure("请填写金额，例如 1800.00");
  if (/^[-−–]/.test(typed)) return failure("金额不能为负数，请填写 0 或正数，例如 1800.00");
  if (/^[\d,]+\.\d{3,}$/.test(typed)) return failure("金额最多两位小数，例如 1800.00");
  if (!amountText.test(typed))
    return failure(`「${text.trim()}」不是金额，请用数字填写，例如 1800.00`);
  const [yuan = "0", fraction = ""] = typed.replaceAll(",", "").split(".");
  const cents = Number(`${yuan}${fraction.padEnd(2, "0")}`);
  return cents > maxCents ? failure("金额过大，最多 9,999,999,999.99 元") : success(cents);
}

const digitNames = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];

/** Four digits in words, zeros inside written once, none at the end: 1005 -> 壹仟零伍. */
function groupWords(group: number): string {
  const words = String(group)
    .split("")
    .reverse()
    .map((digit, place) => (digit === "0" ? "零" : `${digitNames[Number(digit)]}${places[place]}`));
  return words.reverse().join("").replace(/零+/g, "零").replace(/零$/, "");
}

/** Whole yuan in words, without 元: 100050 -> 壹拾万零伍拾. */
function yuanWords(yuan: number): string {
  let words = "";
  for (let index = groups.length - 1; index >= 0; index--) {
    const group = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (group === 0) continue;
    const higher = Math.floor(yuan / 10_000 ** (index + 1)) % 10_000;
    const gap = words !== "" && (group < 1000 || higher === 0);
    words += `${gap ? "零" : ""}${groupWords(group)}${groups[index]}`;
  }
  return words;
}

/**
 * An amount in the words of bills and receipts: 180000 -> 壹仟捌佰元整, 100005 -> 壹仟元零伍分, 0 -> 零元整. 整 stands behind an
 * amount that ends with 元 or 角; zeros between two figures are one 零.
 */
export function chineseAmount(cents: number): string {
  if (cents < 0) return `负${chineseAmount(-cents)}`;
  const yuan = Math.floor(cents / 100);
  const jiao = Math.floor(cents / 10) % 10;
  const fen = cents % 10;
  const head = yuan > 0 ? `${yuanWords(yuan)}元` : "";
  if (jiao === 0 && fen === 0) return head === "" ? "零元整" : `${head}整`;
  if (jiao === 0) return `${head === "" ? "" : `${head}零`}${digitNames[fen]}分`;
  // A yuan figure that ends in zero may be followed by 零 or not; the shorter form is the usual one.
  return `${head}${digitNames[jiao]}角${fen === 0 ? "整" : `${digitNames[fen]}分`}`;
}
