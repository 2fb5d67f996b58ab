import { checkParameter } from "#shared/domain/common/rules.ts";
import type { Problem } from "#shared/lib/result.ts";
import type { ParameterNow } from "./rule-groups.ts";

export type ParameterValue = number | string | undefined;
export type ParameterValues = Record<string, ParameterValue>;

/** A parameter that is to be set; null is the regulation's figure again. */
interface Setting {
  name: string;
  value: number | string | null;
}

export const valuesOf = (parameters: readonly ParameterNow[]): ParameterValues =>
  Object.fromEntries(parameters.map(({ name, value }) => [name, value]));

/** What has been changed in the form. What stands at the default, or is blank where there is none, is no value of the house. */
export const settingsIn = (
  parameters: readonly ParameterNow[],
  values: ParameterValues,
): Setting[] =>
  parameters
    .filter(({ name, value }) => values[name] !== value)
    .map(({ name, parameter }) => {
      const typed = values[name];
      return { name, value: typed === undefined || typed === parameter.default ? null : typed };
    });

/** What stands in the way of saving; nothing is set unless everything can be. */
export function settingProblems(
  parameters: readonly ParameterNow[],
  values: ParameterValues,
  reason: string,
): Problem[] {
  const changed = parameters.filter(({ name, value }) => values[name] !== value);
  const wrong = changed.flatMap(({ name, parameter }): Problem[] => {
    const typed = values[name];
    if (typed === undefined || typed === "")
      return parameter.default === null
        ? []
        : [{ field: name, message: `请填写${parameter.label}；要用制度里的数，点「恢复默认」` }];
    const checked = checkParameter(parameter, typed);
    return checked.ok ? [] : checked.problems.map(({ message }) => ({ field: name, message }));
  });
  const unexplained =
    changed.length > 0 && reason.trim() === ""
      ? [{ field: "reason", message: "请写明修改原因，会记在修改记录里" }]
      : [];
  return [...wrong, ...unexplained];
}
