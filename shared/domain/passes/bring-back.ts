import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { countField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { failure, type Problem, success } from "#shared/lib/result.ts";
import { passFor } from "./lifecycle.ts";
import type { ExitPass } from "./pass.ts";
import { exitPassTable } from "./pass-table.ts";
import { piecesOf } from "./pieces.ts";
import { allReturned, pendingPieces, returnLines } from "./returns.ts";

const passId = z.string().min(1);

const backLine = z.object({ no: z.number().int(), quantity: countField("归还数量", 0, 9999) });
type BackLine = z.output<typeof backLine>;

function overReturned(pass: ExitPass, lines: readonly BackLine[]): Problem[] {
  return returnLines(pass).flatMap(({ no, pending }, index) => {
    const quantity = lines
      .filter((line) => line.no === no)
      .reduce((sum, line) => sum + line.quantity, 0);
    return quantity > pending
      ? [{ field: `lines.${index}.quantity`, message: `第 ${no} 行只有 ${pending} 件未还` }]
      : [];
  });
}

/** Takes goods back, all of them or some; the acting person signs for them (本单位). */
export const returnItems = defineAction({
  name: "pass.returnItems",
  label: "归还",
  input: z.object({
    id: passId,
    from: requiredText("归还人", 40),
    lines: z.array(backLine),
    note: optionalText("备注", 200),
  }),
  reads: recordById(exitPassTable),
  run: (context, { id, from, lines, note }) => {
    const pass = passFor(context, id, "returnItems");
    if (!pass.ok) return pass;
    if (!pass.value.returnable) return failure("这张出门条的物品不归还");
    const problems = overReturned(pass.value, lines);
    if (problems.length > 0) return { ok: false, problems };
    const back = lines.filter(({ quantity }) => quantity > 0);
    if (back.length === 0) return failure("请填写这次归还的数量");
    const { now } = context;
    const signed = { ...doneNow(context), from, lines: back, note };
    const next = { ...pass.value, returns: [...pass.value.returns, signed] };
    const left = pendingPieces(next);
    const words = `${from}归还 ${piecesOf(back)} 件，${left > 0 ? `还有 ${left} 件未还` : "已还清"}`;
    const steps = [...next.steps, stepNow(context, "归还", words)];
    const ended = { endedAt: now, state: "returned" as const };
    const done = left > 0 ? {} : { ...ended, deadlines: allReturned(next.deadlines, now) };
    return success([put(exitPassTable, { ...next, ...done, steps })]);
  },
});

/** Adds a remark to a pass in any state. */
export const notePass = defineAction({
  name: "pass.note",
  label: "备注",
  input: z.object({ id: passId, text: requiredText("备注", 500) }),
  reads: recordById(exitPassTable),
  run: (context, { id, text }) => {
    const pass = passFor(context, id, "note");
    if (!pass.ok) return pass;
    const steps = [...pass.value.steps, stepNow(context, "备注", text)];
    return success([put(exitPassTable, { ...pass.value, steps })]);
  },
});
