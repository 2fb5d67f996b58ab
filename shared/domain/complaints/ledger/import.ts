import { z } from "zod";
import { type ActionContext, defineAction, put } from "#shared/domain/common/action.ts";
import { escalationByRule } from "#shared/domain/common/escalation.ts";
import {
  type ImportRecord,
  importAbout,
  importRecord,
  importRecordSchema,
} from "#shared/domain/common/imports/record.ts";
import { MOST_ROWS } from "#shared/domain/common/imports/rows.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { defineTable } from "#shared/domain/common/table.ts";
import { compact } from "#shared/lib/compact.ts";
import { success } from "#shared/lib/result.ts";
import { type Complaint, complaintTable } from "../complaint.ts";
import { complaintDeadlines, meetKinds } from "../deadlines.ts";
import { complaintEscalationRule } from "../escalation-rule.ts";
import { governingPack } from "../intake.ts";
import { keptUntil } from "../retention.ts";
import { type LedgerRow, ledgerRow } from "./row.ts";

/** One import of a ledger. Its entry in the journal brought all of its complaints. */
/** The list of all imports of complaints, in the order of their time. */
export const complaintImportList = "complaintImport.all";

export const complaintImportTable = defineTable<ImportRecord>({
  name: "complaintImport",
  schema: importRecordSchema,
  lists: ({ done }) => [{ list: complaintImportList, key: done.at }],
});

const importInput = importAbout.extend({
  complaints: z
    .array(z.object({ row: z.number().int().min(1), input: ledgerRow }))
    .min(1, "没有要导入的行")
    .max(MOST_ROWS, `一次最多导入 ${MOST_ROWS} 行`),
});

/** A matter that is over goes to the archive, without deadlines; one that goes on has those that run from its receipt. */
function standing(context: ActionContext, row: LedgerRow, pack: string): Partial<Complaint> {
  const { closedAt } = row;
  if (closedAt !== undefined)
    return {
      state: "archived",
      deadlines: [],
      archived: {
        ...doneNow(context),
        at: closedAt,
        important: false,
        keepUntil: keptUntil(closedAt, context.rules),
      },
    };
  const limits = complaintDeadlines({ ...row, pack }, context);
  return {
    state: "registered",
    deadlines: meetKinds(limits, ["register"], context.now),
    escalation: escalationByRule(context.rules, complaintEscalationRule),
  };
}

function imported(
  context: ActionContext,
  { row, input }: { row: number; input: LedgerRow },
  nth: number,
  { id, file }: { id: string; file: string },
) {
  const { result, closedAt: _, ...fields } = input;
  const pack = governingPack(input.category.id, context.desk);
  const note = [`${file} 第 ${row} 行`, result].filter(Boolean).join("；");
  return compact({
    ...fields,
    plan: result,
    id: context.number("TS", nth),
    pack,
    severity: "general",
    registeredAt: context.now,
    takenBy: staffSnapshotOf(context.actor),
    imported: { id, row },
    habits: {},
    escalations: [],
    ...standing(context, input, pack),
    steps: [stepNow(context, "导入台账", note)],
  }) as Omit<Complaint, "rev">;
}

/** Takes in the rows of a ledger as complaints: all of those chosen, or none. */
export const importComplaints = defineAction({
  name: "complaint.import",
  label: "导入投诉台账",
  input: importInput,
  numbers: ["TS"],
  howMany: ({ complaints }) => complaints.length,
  subjects: ({ id }) => [`${complaintImportTable.name}:${id}`],
  onlySubjects: true,
  run: (context, input) =>
    computed(() =>
      success([
        put(complaintImportTable, importRecord(context, input, input.complaints.length)),
        ...input.complaints.map((each, nth) =>
          put(complaintTable, imported(context, each, nth, input)),
        ),
      ]),
    ),
});
