import { failure, type Result, success } from "#shared/lib/result.ts";

/** Where the paper file stands (R05 7). */
export interface PaperPlace {
  cabinet?: string | undefined;
  shelf?: string | undefined;
  slot?: string | undefined;
}

const example = "请写成「柜-层-格」，例如 3-2-5";

/** Reads 纸质档案位置 as typed: "3-2-5", "3 柜 2 层 5 格"; the shelf and the slot may be left out. */
export function parsePaperPlace(text: string): Result<PaperPlace> {
  const parts = text
    .normalize("NFKC")
    .trim()
    .split(/[-–—/、,\s柜层格号]+/);
  const [cabinet, shelf, slot, ...more] = parts.filter((part) => part !== "");
  if (cabinet === undefined || more.length > 0) return failure(example);
  if ([cabinet, shelf, slot].some((part) => part !== undefined && part.length > 20))
    return failure(`每一段最多 20 个字，${example}`);
  return success({
    cabinet,
    ...(shelf === undefined ? {} : { shelf }),
    ...(slot === undefined ? {} : { slot }),
  });
}

/** A place as people read it: "3 柜 2 层 5 格". */
export function formatPaperPlace({ cabinet, shelf, slot }: PaperPlace): string {
  const parts = [
    [cabinet, "柜"],
    [shelf, "层"],
    [slot, "格"],
  ];
  return parts
    .flatMap(([value, unit]) => (value === undefined ? [] : [`${value} ${unit}`]))
    .join(" ");
}
