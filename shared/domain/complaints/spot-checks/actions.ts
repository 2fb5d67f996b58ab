import { z } from "zod";
import { type ActionContext, defineAction, put } from "#shared/domain/common/action.ts";
import { countField, requiredText } from "#shared/domain/common/fields.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { failure, type Problem, success, unless } from "#shared/lib/result.ts";
import { complaintTable } from "../complaint.ts";
import { populationField, populationProblems } from "../statistics/population.ts";
import { drawMethod, drawn } from "./draw.ts";
import { spotCheckTable } from "./spot-check.ts";

const rule = "common.complaintSpotCheck";

/** How many are drawn of so many, by the share that the rule names; at least one. */
export const usualCount = ({ rules }: Pick<ActionContext, "rules">, population: number): number =>
  Math.min(population, Math.max(1, Math.ceil((population * rules.number(rule, "share")) / 100)));

/** Draws complaints at random. The seed comes from the program, not from the person, and stays in the record with all that was drawn from. */
export const drawSpotCheck = defineAction({
  name: "spotCheck.draw",
  label: "随机抽取",
  input: populationField.extend({ count: countField("抽取件数", 1, 500) }),
  reads: ({ population }) => population.map((id) => ({ table: complaintTable.name, id })),
  run: (context, { period, population, count }) => {
    const problems: Problem[] = populationProblems(context, { period, population });
    if (count > population.length)
      problems.push({ field: "count", message: `只有 ${population.length} 件可抽` });
    return unless(problems, () => {
      const seed = context.newId();
      const ids = drawn(seed, population, count);
      const note = `${population.length} 件中抽取 ${count} 件`;
      return [
        put(spotCheckTable, {
          id: context.newId(),
          period,
          drawn: doneNow(context),
          seed,
          method: drawMethod,
          population: [...population].toSorted(),
          checks: ids.map((complaint) => ({ complaint })),
          basis: context.rules.basis(rule, [note]),
          steps: [stepNow(context, "随机抽取", note)],
        }),
      ];
    });
  },
});

/** Notes what was found when the result of a complaint was verified; never by whoever was responsible for it. */
export const enterSpotCheck = defineAction({
  name: "spotCheck.enter",
  label: "登记抽查结果",
  input: z.object({
    id: requiredText("抽查", 60),
    complaint: requiredText("投诉编号", 60),
    holds: z.boolean({ error: "请选择核实结果" }),
    note: requiredText("核实情况", 500),
  }),
  reads: ({ id, complaint }) => [
    { table: spotCheckTable.name, id },
    { table: complaintTable.name, id: complaint },
  ],
  subjects: ({ complaint }) => [`complaint:${complaint}`],
  run: (context, { id, complaint, holds, note }) => {
    const check = context.read(spotCheckTable, id);
    const line = check?.checks.find((each) => each.complaint === complaint);
    if (!check || !line) return failure("这件投诉不在这次抽查里");
    if (line.found) return failure("这件投诉已经核实过");
    if (context.read(complaintTable, complaint)?.owner?.id === context.actor.id)
      return failure("这件投诉由您负责，请由别人核实");
    const found = { ...doneNow(context), holds, note };
    const checks = check.checks.map((each) => (each === line ? { ...each, found } : each));
    const words = `${complaint} ${holds ? "属实" : "不符"}：${note}`;
    const steps = [...check.steps, stepNow(context, "核实", words)];
    return success([put(spotCheckTable, { ...check, checks, steps })]);
  },
});

export const spotCheckActions = [drawSpotCheck, enterSpotCheck];
