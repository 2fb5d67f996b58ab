import "../services.css";
import { useCounter, useList } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { type MaterialIssue, materialsOut } from "#shared/domain/services/materials/material.ts";
import { IssueCard } from "./IssueCard.tsx";

/** The issues of each engineer, in the order in which they come. */
function byEngineer(issues: readonly MaterialIssue[]): [name: string, issues: MaterialIssue[]][] {
  const groups = new Map<string, { name: string; issues: MaterialIssue[] }>();
  for (const issue of issues) {
    const { id, name } = issue.engineer;
    const group = groups.get(id) ?? { name, issues: [] };
    group.issues.push(issue);
    groups.set(id, group);
  }
  return [...groups.values()].map(({ name, issues: own }) => [name, own]);
}

/** 未退工具配件: what each engineer still has out. */
export function MaterialsPage() {
  const { records, hasMore, more } = useList<MaterialIssue>(materialsOut, { limit: 100 });
  const count = useCounter(materialsOut);
  return (
    <div className="devices-page">
      <h1 className="check-title">未退的工具配件</h1>
      <div className="materials-out">
        {records?.length === 0 && (
          <EmptyState
            icon="check"
            title="都退清了"
            text="工程师领了还没有退回、也没有用去的工具配件会列在这里；在工单的「领用」里登记领用。"
          />
        )}
        {byEngineer(records ?? []).map(([name, issues]) => (
          <Panel
            key={issues[0]?.engineer.id}
            title={name}
            count={`${issues.length} 张领用单`}
            padded
          >
            <div className="stack">
              {issues.map((issue) => (
                <IssueCard key={issue.id} issue={issue} withOrder />
              ))}
            </div>
          </Panel>
        ))}
        {hasMore && (
          <Action kind="link" onClick={more}>
            再看后面的（共 {count} 张）
          </Action>
        )}
      </div>
    </div>
  );
}
