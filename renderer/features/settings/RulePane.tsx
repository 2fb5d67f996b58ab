import { type ReactNode, useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Tabs } from "#renderer/ui/record/Tabs.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { setRuleParameter } from "#shared/domain/desk/rule-parameter.ts";
import { RegulationForm } from "./RegulationForm.tsx";
import { RuleForm } from "./RuleForm.tsx";
import { RuleHistory } from "./RuleHistory.tsx";
import { type ParameterNow, type RuleNow, valueText } from "./rule-groups.ts";

const tabs = [
  { id: "parameters", label: "参数" },
  { id: "history", label: "修改记录" },
  { id: "regulation", label: "制度名称" },
];

interface Props {
  now: RuleNow;
  /** How the rule is cited here. */
  cited: string;
}

/** One rule: what it says, where it is written, its parameters, what was changed when, and what the company calls its regulation. */
export function RulePane({ now, cited }: Props) {
  const { actor } = useDesk();
  const [tab, setTab] = useState("parameters");
  const { rule, parameters, changed } = now;
  const mayChange = mayDo(actor, setRuleParameter.name);
  const shown = tabs.filter(({ id }) => id !== "regulation" || (mayChange && rule.regulation));
  const pane = (content: ReactNode, footer?: ReactNode) => (
    <RecordPane
      label={rule.title}
      head={
        <RecordHead title={rule.title} marks={<RuleMarks now={now} />} number={cited}>
          <p className="rule-statement">{rule.statement}</p>
        </RecordHead>
      }
      footer={footer}
    >
      <Tabs label="这条规则" tabs={shown} current={tab} onChange={setTab}>
        {content}
      </Tabs>
    </RecordPane>
  );
  if (tab === "history") return pane(<RuleHistory rule={rule} />);
  if (tab === "regulation" && rule.regulation)
    return <RegulationForm regulation={rule.regulation} pane={pane} />;
  if (parameters.length === 0)
    return pane(<p className="text-secondary">这条规则没有要设定的数。</p>);
  if (!mayChange) return pane(<Facts columns={1} facts={parameters.map(factOf)} />);
  return <RuleForm key={`${changed} ${valuesKey(parameters)}`} now={now} pane={pane} />;
}

/** 已修改, 未设定. */
export function RuleMarks({ now: { changed, parameters } }: { now: RuleNow }) {
  const isUnset = parameters.some(({ value }) => value === undefined);
  return (
    <>
      {isUnset && <StateChip tone="over">未设定</StateChip>}
      {changed && <StateChip tone="soon">已修改</StateChip>}
    </>
  );
}

const valuesKey = (parameters: readonly ParameterNow[]) =>
  parameters.map(({ value }) => String(value)).join("|");

const factOf = ({ parameter, value, changed }: ParameterNow) => ({
  label: parameter.label,
  value: (
    <>
      {valueText(parameter, value ?? null)}{" "}
      {changed && (
        <span className="text-soon">已修改，默认 {valueText(parameter, parameter.default)}</span>
      )}
    </>
  ),
});
