import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { failure, type Problem, success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { missingPapers } from "./application.ts";
import { signedAtIssue, signedInput } from "./gate/issue-token.ts";
import { keyIdOf, passKeyTable } from "./gate/pass-key.ts";
import { type Paper, papers } from "./labels.ts";
import { approvalFor, passFor, validity } from "./lifecycle.ts";
import type { ExitPass, PassLine } from "./pass.ts";
import { exitPassTable } from "./pass-table.ts";
import { returnDeadline } from "./returns.ts";

const passId = z.string().min(1);

const checkedLine = z.object({
  no: z.number().int(),
  checked: z.boolean(),
  difference: optionalText("差异"),
});
type CheckedLine = z.output<typeof checkedLine>;

function lineProblems(lines: readonly PassLine[], found: readonly CheckedLine[]): Problem[] {
  return lines.flatMap(({ no }, index) => {
    const line = found.find((each) => each.no === no);
    return line?.checked || line?.difference !== undefined
      ? []
      : [{ field: `lines.${index}.checked`, message: `第 ${no} 行请打勾，或写明差异` }];
  });
}

/** Ticked lines lose an old difference; a line that differs is not ticked. */
const comparedLine = (line: PassLine, found: CheckedLine | undefined): PassLine => {
  const { no, item, model, serial, quantity } = line;
  const difference = found?.checked ? undefined : found?.difference;
  const result = { no, item, model, serial, quantity, checked: found?.checked ?? false };
  return difference === undefined ? result : { ...result, difference };
};

function compared(context: ActionContext, pass: ExitPass, found: CheckedLine[], papers: Paper[]) {
  const lines = pass.lines.map((line) =>
    comparedLine(
      line,
      found.find(({ no }) => no === line.no),
    ),
  );
  const differences = lines.filter(({ difference }) => difference !== undefined);
  const agrees = differences.length === 0;
  const note = agrees
    ? "逐行相符"
    : differences.map(({ no, difference }) => `第 ${no} 行：${difference}`).join("；");
  const step = stepNow(context, agrees ? "核对" : "核对不符", note);
  const { check: _, ...rest } = pass;
  return {
    ...rest,
    ...(agrees ? { check: doneNow(context) } : {}),
    papers,
    lines,
    state: agrees ? ("checked" as const) : ("applied" as const),
    steps: [...pass.steps, step],
  };
}

/**
 * Compares the goods with the list, line by line (R17 二.3.④, ⑤). Every line is ticked, or its difference named; with a difference the pass
 * stays open until it has been corrected and checked again.
 */
export const checkPass = defineAction({
  name: "pass.check",
  label: "核对",
  input: z.object({ id: passId, papers: z.array(z.enum(papers)), lines: z.array(checkedLine) }),
  reads: recordById(exitPassTable),
  run: (context, { id, papers: present, lines }) => {
    const pass = passFor(context, id, "check");
    if (!pass.ok) return pass;
    const problems = [
      ...missingPapers(pass.value.kind, present),
      ...lineProblems(pass.value.lines, lines),
    ];
    if (problems.length > 0) return { ok: false, problems };
    return success([put(exitPassTable, compared(context, pass.value, lines, present))]);
  },
});

/** A kind that needs a consent is not issued before it was given. */
function unapproved(context: ActionContext, pass: ExitPass): boolean {
  return approvalFor(context.rules, pass.kind) !== undefined && pass.state !== "approved";
}

/**
 * Issues a pass: from now on it is valid on its day (本单位), and what must come back stands on the pending list. The token that the host
 * has signed stays with it, so that every reprint carries the same.
 */
export const issuePass = defineAction({
  name: "pass.issue",
  label: "开具",
  input: z.object({ id: passId, signed: signedInput.optional() }),
  reads: ({ id, signed }) => [
    ...recordById(exitPassTable)({ id }),
    ...(signed ? [{ table: passKeyTable.name, id: keyIdOf(signed.publicKey) }] : []),
  ],
  run: (context, { id, signed }) => {
    const pass = passFor(context, id, "issue");
    if (!pass.ok) return pass;
    const { leavesOn, returnable, returnBy, steps } = pass.value;
    if (unapproved(context, pass.value)) return failure("这种出门条须经审批同意后才能开具");
    if (leavesOn < localDate(context.now))
      return failure(`搬出日期 ${leavesOn} 已过，请作废后重新申请`);
    const { rules, now, desk } = context;
    const deadlines =
      returnable && returnBy !== undefined ? [returnDeadline(rules, returnBy, now)] : [];
    const valid = validity(rules, leavesOn, desk.offset);
    const token = signedAtIssue(context, { ...pass.value, valid }, signed);
    if (!token.ok) return token;
    return success([
      ...token.value.keys,
      put(exitPassTable, {
        ...pass.value,
        ...token.value.fields,
        state: "issued",
        issued: doneNow(context),
        valid,
        deadlines,
        steps: [...steps, stepNow(context, "开具")],
      }),
    ]);
  },
});

/** Voids a pass that is not done with; its number stays used, and the reason stays with it. */
export const voidPass = defineAction({
  name: "pass.void",
  label: "作废",
  input: z.object({ id: passId, reason: requiredText("作废原因", 200) }),
  reads: recordById(exitPassTable),
  run: (context, { id, reason }) => {
    const pass = passFor(context, id, "void");
    if (!pass.ok) return pass;
    if (pass.value.returns.length > 0) return failure("已有物品归还，这张出门条不能作废");
    const steps = [...pass.value.steps, stepNow(context, "作废", reason)];
    const ended = { endedAt: context.now, endReason: reason };
    return success([put(exitPassTable, { ...pass.value, state: "void", ...ended, steps })]);
  },
});
