import { useLocation } from "wouter";
import { useList } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import {
  type MaterialIssue,
  materialsOfOrder,
} from "#shared/domain/services/materials/material.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { IssueCard } from "./IssueCard.tsx";

/** 领用: what was taken for this order and what is still out. */
export function MaterialsTab({ order }: { order: ServiceOrder }) {
  const [, navigate] = useLocation();
  const { records } = useList<MaterialIssue>(materialsOfOrder(order.id));
  const issue = (
    <Action size="small" icon="plus" onClick={() => navigate(`/services/${order.id}/issue`)}>
      领用
    </Action>
  );
  if (records?.length === 0)
    return (
      <EmptyState
        icon="service"
        title="还没有领用工具配件"
        text="工程师出发前领了什么，登记在这里；回来后登记退回和用去的。"
        action={issue}
      />
    );
  return (
    <div className="stack">
      {records?.map((each) => (
        <IssueCard key={each.id} issue={each} />
      ))}
      <div>{issue}</div>
    </div>
  );
}
