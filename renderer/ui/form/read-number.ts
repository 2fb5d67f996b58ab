import { failure, type Result, success } from "#shared/lib/result.ts";

interface Range {
  min: number;
  max: number;
  /** Decimals allowed; 0 for whole numbers. */
  decimals: number;
}

/** Reads a number as typed, full-width digits included; says what is wrong with it in plain words. */
export function readNumber(text: string, { min, max, decimals }: Range): Result<number> {
  const typed = text.normalize("NFKC").replace(/[\s,]/g, "");
  if (!/^-?\d+(\.\d+)?$/.test(typed)) return failure(`「${text.trim()}」不是数字`);
  const behind = typed.split(".")[1]?.length ?? 0;
  if (behind > decimals) return failure(decimals === 0 ? "请填写整数" : `最多 ${decimals} 位小数`);
  const value = Number(typed);
  if (value < min) return failure(`不能小于 ${min}`);
  if (value > max) return failure(`不能大于 ${max}`);
  return success(value);
}
