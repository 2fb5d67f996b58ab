import { z } from "zod";

/** A box of 1000 by 400; each stroke is a flat list x, y, x, y … of whole numbers. */
export const strokesSchema = z
  .array(
    z
      .array(z.number().int().min(0).max(1000))
      .min(2)
      .max(20_000)
      .refine((flat) => flat.length % 2 === 0, "笔迹坐标应成对")
      .refine((flat) => flat.every((value, at) => at % 2 === 0 || value <= 400), "笔迹超出签字框"),
  )
  .min(1, "请在签字框内签字")
  .max(400);

/** Ink shorter than this (in the box of 1000 by 400) is a slip of the pen, not a signature. */
const LEAST_INK = 100;

/** The length of all strokes together. */
export function inkLength(strokes: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const flat of strokes)
    for (let at = 2; at + 1 < flat.length; at += 2)
      sum += Math.hypot(
        (flat[at] ?? 0) - (flat[at - 2] ?? 0),
        (flat[at + 1] ?? 0) - (flat[at - 1] ?? 0),
      );
  return sum;
}

/** Strokes that are long enough to be somebody's signature. */
export const inkField = strokesSchema.refine((strokes) => inkLength(strokes) >= LEAST_INK, {
  error: "笔迹太短，请重新签字",
});

/** A signature on the screen or, as a fact, on paper. */
export const signedSchema = z.object({
  name: z.string(),
  at: z.string(),
  how: z.enum(["screen", "paper"]),
  strokes: strokesSchema.optional(),
  /** The paper that was signed, and who noted it. */
  document: z.string().optional(),
  enteredBy: z.string().optional(),
});
