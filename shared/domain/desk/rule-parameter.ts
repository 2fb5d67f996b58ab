import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { optionalText } from "#shared/domain/common/fields.ts";
import {
  checkParameter,
  ruleParameterId,
  ruleParameterTable,
} from "#shared/domain/common/rules.ts";
import { failure, success } from "#shared/lib/result.ts";

const input = z.object({
  rule: z.string().min(1),
  parameter: z.string().min(1),
  /** One case only, such as one model's warranty. */
  only: optionalText("适用型号", 40),
  /** Null goes back to the regulation's figure. */
  value: z.union([z.number(), z.string().max(300)]).nullable(),
});

/** Sets a parameter of a rule, within its range. What was computed before keeps the value it was computed with. */
export const setRuleParameter = defineAction({
  name: "rule.set",
  label: "修改规则参数",
  input,
  reads: ({ rule, parameter, only }) => [
    { table: ruleParameterTable.name, id: ruleParameterId(rule, parameter, only) },
  ],
  run: ({ rules }, { rule, parameter, only, value }) => {
    const known = rules.has(rule) ? rules.rule(rule).parameters[parameter] : undefined;
    if (known === undefined) return failure("这条规则或参数现在没有启用");
    const checked = value === null ? success(null) : checkParameter(known, value);
    if (!checked.ok) return checked;
    const id = ruleParameterId(rule, parameter, only);
    return success([put(ruleParameterTable, { id, value: checked.value })]);
  },
});
