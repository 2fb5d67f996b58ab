import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { success, unless } from "#shared/lib/result.ts";
import { type Application, applicationFields, applicationProblems } from "./application.ts";
import { passFor } from "./lifecycle.ts";
import type { ExitPass } from "./pass.ts";
import { exitPassTable } from "./pass-table.ts";

/** The application as the record keeps it: rows numbered, a day of return only where something comes back. */
function written({ returnBy, lines, ...rest }: Application) {
  return {
    ...rest,
    ...(rest.returnable && returnBy !== undefined ? { returnBy } : {}),
    lines: lines.map((line, index) => ({ ...line, no: index + 1 })),
  };
}

/** Applies for a pass (R17 二.3.④, ⑤; those of tenants and general ones 本单位). */
export const applyForPass = defineAction({
  name: "pass.apply",
  label: "申请出门条",
  input: applicationFields,
  numbers: ["CM"],
  run: (context, input) =>
    unless(applicationProblems(context, input), () => [
      put(exitPassTable, {
        ...written(input),
        id: context.number("CM"),
        state: "applied",
        returns: [],
        deadlines: [],
        createdAt: context.now,
        createdBy: context.actor.id,
        steps: [stepNow(context, "申请")],
      }),
    ]),
});

const keptOf = ({ id, createdAt, createdBy, steps }: ExitPass) => ({
  id,
  createdAt,
  createdBy,
  steps,
});

/** Changes a pass that has not been issued. It must then be checked again, since what was compared may have changed. */
export const changePass = defineAction({
  name: "pass.change",
  label: "修改出门条",
  input: applicationFields.extend({ id: z.string().min(1) }),
  reads: recordById(exitPassTable),
  run: (context, { id, ...input }) => {
    const pass = passFor(context, id, "change");
    if (!pass.ok) return pass;
    const problems = applicationProblems(context, input);
    if (problems.length > 0) return { ok: false, problems };
    const kept = keptOf(pass.value);
    const step = stepNow(context, "修改", pass.value.check ? "须重新核对" : undefined);
    return success([
      put(exitPassTable, {
        ...written(input),
        ...kept,
        state: "applied",
        returns: [],
        deadlines: [],
        steps: [...kept.steps, step],
      }),
    ]);
  },
});
