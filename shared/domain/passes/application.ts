import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import {
  blankable,
  choice,
  countField,
  dateField,
  documentField,
  optionalText,
  requiredText,
} from "#shared/domain/common/fields.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { customerSnapshot } from "#shared/domain/common/snapshots.ts";
import type { Problem } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { type Paper, type PassKind, paperLabels, papers, passKinds } from "./labels.ts";

const lineField = z.object({
  item: requiredText("品名", 60),
  model: optionalText("型号", 60),
  serial: optionalText("序列号", 60),
  quantity: countField("数量", 1, 9999),
});

/** Everything that is written on a pass before it is checked. */
export const applicationFields = z.object({
  kind: choice("出门类型", passKinds),
  customer: customerSnapshot,
  carrier: requiredText("携带人", 40),
  carrierDocument: documentField,
  leavesOn: dateField("搬出日期"),
  returnable: z.boolean(),
  returnBy: blankable(dateField("归还日期")),
  gate: requiredText("放行门岗", 20),
  papers: z.array(z.enum(papers)),
  grounds: optionalText("放行依据"),
  lines: z.array(lineField).min(1, "物品清单至少一行").max(200),
});
export type ApplicationInput = z.input<typeof applicationFields>;
export type Application = z.output<typeof applicationFields>;

/** The papers that a kind must rest on (R17 二.3.④, ⑤). */
const papersAsked: Record<PassKind, readonly Paper[]> = {
  withdrawal: ["equipmentList"],
  repair: ["sealedApplication", "identityCopy"],
  exchange: ["sealedApplication", "identityCopy"],
  tenantGoods: [],
  general: [],
};

/** The papers that a kind of pass needs before it is checked (R17 二.3.④, ⑤). */
export const papersFor = (kind: PassKind): readonly Paper[] => papersAsked[kind];

/** The rules that say how a kind of pass comes about; a general one has none. */
const kindRules: Partial<Record<PassKind, string>> = {
  withdrawal: "dataCentre.passWithdrawal",
  repair: "dataCentre.passRepair",
  exchange: "dataCentre.passRepair",
  tenantGoods: "property.passTenantGoods",
};

/** The rule behind the papers that a kind needs (R17 二.3.④, ⑤), or needs not (R07 物业 2), where it is in force at this desk. */
export function papersRule(rules: RuleBook, kind: PassKind): string | undefined {
  const rule = kindRules[kind];
  return rule !== undefined && rules.has(rule) ? rule : undefined;
}

/** A problem for the papers that are still missing; none when all are there. */
export function missingPapers(kind: PassKind, present: readonly Paper[]): Problem[] {
  const missing = papersFor(kind).filter((paper) => !present.includes(paper));
  if (missing.length === 0) return [];
  const names = missing.map((paper) => paperLabels[paper]).join("、");
  return [{ field: "papers", message: `还缺${names}，收到后才能核对` }];
}

const modelProblems = ({ kind, lines }: Application): Problem[] =>
  papersFor(kind).length === 0
    ? []
    : lines.flatMap(({ model }, index) =>
        model === undefined
          ? [{ field: `lines.${index}.model`, message: "请填写型号，核对时要用" }]
          : [],
      );

const serialProblems = ({ lines }: Application): Problem[] =>
  lines.flatMap(({ serial, quantity }, index) => {
    const field = `lines.${index}.serial`;
    const first = lines.findIndex((line) => line.serial === serial);
    if (serial === undefined) return [];
    if (first < index) return [{ field, message: `与第 ${first + 1} 行的序列号相同` }];
    return quantity > 1
      ? [{ field: `lines.${index}.quantity`, message: "有序列号的物品一行一件" }]
      : [];
  });

/** What is wrong with an application beyond its single fields: days, models (R17 二.3.④, ⑤), serial numbers. */
export function applicationProblems(context: ActionContext, input: Application): Problem[] {
  const { leavesOn, returnable, returnBy } = input;
  const problems: Problem[] = [];
  if (leavesOn < localDate(context.now))
    problems.push({ field: "leavesOn", message: "搬出日期已过，请选择今天或以后的日期" });
  if (returnable && returnBy === undefined)
    problems.push({ field: "returnBy", message: "要归还的物品请填写归还日期" });
  if (returnable && returnBy !== undefined && returnBy < leavesOn)
    problems.push({ field: "returnBy", message: "归还日期不能早于搬出日期" });
  return [...problems, ...modelProblems(input), ...serialProblems(input)];
}
