import { z } from "zod";
import { yen } from "../money.ts";
import { basisSchema } from "../rules.ts";
import { staffSnapshot } from "../snapshots.ts";
import { doneSchema } from "../steps.ts";
import { defineTable, recordBase } from "../table.ts";

/** What is proposed. */
export const proposalKindLabels = { award: "奖励", penalty: "处罚" } as const;

/** Proposed to awards and penalties and not yet taken up, or taken back. */
export const proposalStateLabels = { open: "待审议", withdrawn: "已撤回" } as const;

/**
 * A consequence proposed by any capability: an award or a penalty for a person or a department, with the record that it comes from and the
 * clause that names it. Nothing follows from it before somebody decides.
 */
const proposalSchema = recordBase.extend({
  kind: z.enum(["award", "penalty"]),
  state: z.enum(["open", "withdrawn"]),
  /** The record that it comes from, and what people call that. */
  source: z.object({ table: z.string(), id: z.string(), title: z.string() }),
  person: staffSnapshot("人员").optional(),
  department: z.string().optional(),
  amountCents: z.number().int().optional(),
  points: z.number().optional(),
  /** What is neither money nor points. */
  measure: z.string().optional(),
  reason: z.string(),
  basis: basisSchema,
  proposed: doneSchema,
  withdrawn: doneSchema.extend({ reason: z.string() }).optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** All proposals that wait to be taken up, the oldest first. */
export const openProposals = "proposal.open";

/** What came of one record. */
export const proposalsOf = (table: string, id: string) => `proposal.of:${table}:${id}`;

export const proposalTable = defineTable<Proposal>({
  name: "proposal",
  schema: proposalSchema,
  lists: ({ state, source, proposed: { at: key } }) => [
    { list: state === "open" ? openProposals : "proposal.withdrawn", key },
    { list: proposalsOf(source.table, source.id), key },
  ],
  counters: ({ state }) => (state === "open" ? [openProposals] : []),
});

/** Whom it concerns: "林予棠", "质量部". */
export const proposalAbout = ({ person, department }: Pick<Proposal, "person" | "department">) =>
  person?.name ?? department ?? "";

/** What is proposed, in words: "处罚 ¥200.00", "扣 1 分". */
export function proposalWords(
  proposal: Pick<Proposal, "kind" | "amountCents" | "points" | "measure">,
): string {
  const { kind, amountCents, points, measure } = proposal;
  const parts = [
    amountCents === undefined ? undefined : `${proposalKindLabels[kind]} ${yen(amountCents)}`,
    points === undefined ? undefined : `${kind === "penalty" ? "扣" : "加"} ${points} 分`,
    measure,
  ];
  return parts.filter((part) => part !== undefined).join("，");
}
