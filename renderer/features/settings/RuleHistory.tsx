import { useRuleTrail } from "#renderer/data/rule-history.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Timeline } from "#renderer/ui/record/Timeline.tsx";
import type { Rule } from "#shared/domain/common/rules.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime } from "#shared/lib/time.ts";
import { parameterChanges } from "./rule-history.ts";

/** 修改记录: who set which parameter when, from what to what, and why. */
export function RuleHistory({ rule }: { rule: Rule }) {
  const trail = useRuleTrail(rule.id);
  const { nameOf } = usePeople();
  if (trail === undefined) return null;
  const changes = parameterChanges(rule, trail);
  if (changes.length === 0)
    return <EmptyState icon="history" title="没有改过" text="用的都是制度里的数。" />;
  const entries = changes.map(({ key, at, person, what, before, after, reason }) => ({
    id: key,
    at: isoTime(Date.parse(at), chinaOffset),
    person: nameOf(person),
    text: (
      <>
        {what}：<del>{before}</del> → <ins>{after}</ins>
      </>
    ),
    detail: `原因：${reason}`,
  }));
  return <Timeline label="修改记录" entries={entries} />;
}
