import { failure, type Result, success } from "#shared/lib/result.ts";
import { isRealDate, type LocalDate } from "#shared/lib/time.ts";

/** What an identity number says of its holder. */
export interface IdentityFacts {
  birthDate: LocalDate;
  sex: "male" | "female";
}

/** A text as it is compared and stored: half width, upper case, without spaces. */
const compact = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of GB 11643 over the first 17 digits (ISO 7064 MOD 11-2). */
function identityCheck(digits: string): string {
  const sum = identityWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return "10X98765432".charAt(sum % 11);
}

function identityFacts(birth: string, positions: string, order: number): Result<IdentityFacts> {
  const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6, 8)];
  const birthDate = `${year}-${month}-${day}`;
  const words = `${Number(year)} 年 ${Number(month)} 月 ${Number(day)} 日`;
  if (!isRealDate(birthDate) || year < "1800")
    return failure(`出生日期 ${words}不存在，请核对第 ${positions} 位`);
  return success({ birthDate, sex: order % 2 === 1 ? "male" : "female" });
}

/**
 * Checks the number of an identity card by GB 11643: 18 characters with a real birth date and the right check character, or the 15
 * digits of old cards. Answers what the number says of its holder, or a message that names what is wrong and where.
 */
export function checkIdentityNumber(text: string): Result<IdentityFacts> {
  const number = compact(text);
  if (/^\d{15}$/.test(number))
    return identityFacts(`19${number.slice(6, 12)}`, "7 至 12", Number(number[14]));
  if (number.length !== 18) return failure(`身份证号应为 18 位，现在 ${number.length} 位`);
  if (!/^\d{17}[\dX]$/.test(number))
    return failure("身份证号前 17 位应为数字，最后一位为数字或 X，请核对");
  if (!/^[1-9]\d/.test(number))
    return failure("身份证号前 6 位应为地区代码，不会以 0 开头，请核对");
  const facts = identityFacts(number.slice(6, 14), "7 至 14", Number(number[16]));
  if (!facts.ok || identityCheck(number) === number[17]) return facts;
  return failure("身份证号校验位不符，请对照证件核对每一位");
}

/** An identity number as stored: half width, upper case X, no spaces. */
export const normalizeIdentity = compact;

/** A document number fit for screens: the first 6 and last 4 characters, the rest as stars; short ones keep the last 2. */
export function maskIdentity(number: string): string {
  const keepsHead = number.length > 10;
  const [head, tail] = keepsHead ? [6, 4] : [0, Math.min(2, number.length - 1)];
  const hidden = Math.max(0, number.length - head - tail);
  return `${number.slice(0, head)}${"*".repeat(hidden)}${tail > 0 ? number.slice(-tail) : ""}`;
}

const creditLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The check character of GB 32100 over the first 17 characters (weights 3^i mod 31). */
function creditCheck(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const letter of code.slice(0, 17)) {
    sum += creditLetters.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return creditLetters.charAt((31 - (sum % 31)) % 31);
}

/** Checks a unified social credit code by GB 32100 and answers it in upper case without spaces or dashes. */
export function checkCreditCode(text: string): Result<string> {
  const code = compact(text).replaceAll("-", "");
  if (code.length !== 18) return failure(`统一社会信用代码应为 18 位，现在 ${code.length} 位`);
  const wrong = [...code].find((letter) => !creditLetters.includes(letter));
  if (wrong !== undefined)
    return failure(`统一社会信用代码不使用「${wrong}」,请核对(不含字母 I、O、S、V、Z)`);
  if (!/^..\d{6}/.test(code)) return failure("统一社会信用代码第 3 至 8 位应为数字，请核对");
  if (creditCheck(code) !== code[17])
    return failure("统一社会信用代码校验位不符，请对照执照核对每一位");
  return success(code);
}
