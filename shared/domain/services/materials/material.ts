import { z } from "zod";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";

/** What is issued: tools come back, parts come back or are used. */
export const materialKindLabels = { tool: "工具", part: "配件" } as const;
export type MaterialKind = keyof typeof materialKindLabels;

const lineSchema = z.object({
  kind: z.enum(["tool", "part"]),
  name: z.string(),
  model: z.string().optional(),
  unit: z.string().optional(),
  quantity: z.number(),
  returned: z.number(),
  used: z.number(),
});
export type MaterialLine = z.infer<typeof lineSchema>;

/** 领用单: tools and parts that an engineer took, for an order or for everyday use, and what has come back since. */
const materialIssueSchema = recordBase.extend({
  /** The order that they were taken for. */
  order: z.string().optional(),
  engineer: z.object({ id: z.string(), name: z.string() }),
  issued: doneSchema,
  takenAt: z.string(),
  lines: z.array(lineSchema),
  returns: z.array(
    doneSchema.extend({
      lines: z.array(z.object({ line: z.number().int(), returned: z.number(), used: z.number() })),
      remark: z.string().optional(),
    }),
  ),
});
export type MaterialIssue = z.infer<typeof materialIssueSchema>;

/** Quantities have two decimals at most; without this 0.3 − 0.1 would leave a trace. */
const rounded = (quantity: number): number => Math.round(quantity * 100) / 100;

/** How much of a line is still out. */
export const stillOut = ({ quantity, returned, used }: MaterialLine): number =>
  rounded(quantity - returned - used);

/** A quantity added to another. */
export const added = (a: number, b: number): number => rounded(a + b);

/** True while anything has neither come back nor been used. */
export const isOut = ({ lines }: Pick<MaterialIssue, "lines">): boolean =>
  lines.some((line) => stillOut(line) > 0);

/** A line in words: "万用表 1 只". */
export const materialWords = (
  { name, model, unit }: Pick<MaterialLine, "name" | "model" | "unit">,
  quantity: number,
): string => [name, model, [quantity, unit].filter(Boolean).join(" ")].filter(Boolean).join(" ");

/** Everything that is out, the oldest first. */
export const materialsOut = "material.out";

export const materialsOfOrder = (order: string): string => `material.order:${order}`;

export const materialIssueTable = defineTable<MaterialIssue>({
  name: "materialIssue",
  schema: materialIssueSchema,
  lists: (issue) => {
    const { order, issued, engineer } = issue;
    const key = issued.at;
    return [
      ...(isOut(issue) ? [{ list: materialsOut, key: `${engineer.name}#${key}` }] : []),
      ...(order === undefined ? [] : [{ list: materialsOfOrder(order), key }]),
    ];
  },
  counters: (issue) => (isOut(issue) ? [materialsOut] : []),
});
