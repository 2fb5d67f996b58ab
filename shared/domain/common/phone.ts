import { failure, type Result, success } from "#shared/lib/result.ts";

const mobile = /^1[3-9]\d{9}$/;
const service = /^[48]00\d{7}$/;
/** Area codes have three digits in ten places (010, 02x), else four; subscriber numbers have seven or eight. */
const landline = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})$/;
/** An extension is named (转 801, #801), or stands behind a last dash: "0571-88886666-801", "057188886666-801". */
const extended = [
  /^(.+?)(?:转|分机|EXT\.?|#|,)(\d{1,6})$/,
  /^(0\d{2,3}-\d{7,8}|0\d{9,11}|[48]00\d{7})-(\d{1,6})$/,
];

/** The digits of a typed phone, and its extension when it has one. */
function split(text: string): { digits: string; extension: string | undefined } {
  const typed = text
    .normalize("NFKC")
    .replace(/[\s()]/g, "")
    .replace(/[—–−]/g, "-")
    .toUpperCase()
    .replace(/^(\+|00)86-?/, "");
  const match = extended.map((pattern) => pattern.exec(typed)).find((found) => found !== null);
  const number = match?.[1] ?? typed;
  return { digits: number.replaceAll("-", ""), extension: match?.[2] };
}

const complaint = (digits: string): string => {
  if (digits.startsWith("1") && digits.length === 11) return "手机号第二位应为 3 至 9，请核对";
  if (digits.startsWith("1")) return `手机号应为 11 位，现在 ${digits.length} 位`;
  if (/^[48]00/.test(digits)) return `400/800 电话应为 10 位，现在 ${digits.length} 位`;
  if (digits.startsWith("0")) return "座机应为区号加 7 至 8 位号码，例如 0571-8888 6666";
  if (/^\d{7,8}$/.test(digits)) return "座机请加区号，例如 0571-8888 6666";
  return "电话应为 11 位手机号，或带区号的座机、400/800 电话";
};

/**
 * Checks a phone number: mobile (11 digits), landline with area code and, if need be, an extension, or 400/800. Spaces, dashes,
 * brackets and +86 are ignored. Answers the digits, an extension behind "-": "13800000416", "057188886666-801".
 */
export function checkPhone(text: string): Result<string> {
  const { digits, extension } = split(text);
  if (digits === "") return failure("请填写电话");
  if (!/^\d+$/.test(digits)) return failure("电话只能含数字、空格和横线，请核对");
  const known = mobile.test(digits)
    ? extension === undefined
    : service.test(digits) || landline.test(digits);
  if (!known) return failure(mobile.test(digits) ? "手机号没有分机，请核对" : complaint(digits));
  return success(extension === undefined ? digits : `${digits}-${extension}`);
}

/** A stored phone as people read it: "138 0000 0416", "0571-8888 6666 转 801", "400-800-1234". */
export function formatPhone(phone: string): string {
  const [digits = "", extension] = phone.split("-");
  const tail = extension === undefined ? "" : ` 转 ${extension}`;
  if (mobile.test(digits)) return digits.replace(/^(\d{3})(\d{4})(\d{4})$/, "$1 $2 $3");
  if (service.test(digits))
    return `${digits.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1-$2-$3")}${tail}`;
  const parts = landline.exec(digits);
  if (!parts) return phone;
  const [, area = "", number = ""] = parts;
  return `${area}-${number.slice(0, -4)} ${number.slice(-4)}${tail}`;
}
