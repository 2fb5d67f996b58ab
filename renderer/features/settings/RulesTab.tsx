import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useAround } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { SearchInput } from "#renderer/ui/list/SearchInput.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { RuleMarks, RulePane } from "./RulePane.tsx";
import { type RuleNow, ruleGroups, unsetFirst } from "./rule-groups.ts";

const fits = ({ rule }: RuleNow, cited: string, wanted: string) =>
  `${rule.title}${rule.statement}${cited}`.includes(wanted.trim());

/** 规则: every rule in force, with its clause and the values that are used. */
export function RulesTab({ chosen }: { chosen: string | undefined }) {
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("rules");
  const [wanted, setWanted] = useState("");
  const around = useAround();
  const isRead = around !== undefined;
  useEffect(() => {
    // a rule opened from a 为什么? may stand far down the list
    if (isRead)
      document
        .querySelector("[aria-selected=true].queue-item")
        ?.scrollIntoView({ block: "nearest" });
  }, [isRead]);
  if (!around) return null;
  const { cite } = around.rules;
  const groups = ruleGroups(around.rules);
  const sections = unsetFirst(groups).map(({ label, rules }) => ({
    heading: label,
    items: rules.filter((one) => fits(one, cite(one.rule.id), wanted)),
  }));
  const shown = groups.flatMap(({ rules }) => rules).find(({ rule }) => rule.id === chosen);
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <ListPane head={<SearchInput label="找规则" value={wanted} onChange={setWanted} />}>
          <QueueList
            label="规则"
            sections={sections.filter(({ items }) => items.length > 0)}
            idOf={({ rule }) => rule.id}
            renderItem={(one) => <RuleRow now={one} cited={cite(one.rule.id)} />}
            selected={chosen}
            onSelect={(id) => navigate(`/settings/rules/${encodeURIComponent(id)}`)}
            empty={<EmptyState icon="book" title="没有这样的规则" />}
          />
        </ListPane>
      }
      record={
        shown ? (
          <RulePane key={shown.rule.id} now={shown} cited={cite(shown.rule.id)} />
        ) : (
          <EmptyState
            icon="book"
            title="选一条规则"
            text="每条规则写明出自哪份制度的哪一条，用的是哪些数。改了数，以后的时限和金额按新的算，以前的不变。"
          />
        )
      }
    />
  );
}

const RuleRow = ({ now, cited }: { now: RuleNow; cited: string }) => (
  <QueueRow title={now.rule.title} end={<RuleMarks now={now} />} detail={cited} />
);
