import "#renderer/record/import/transfer.css";
import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useAround, useDesk, useList } from "#renderer/data/live.ts";
import { PrintsTab } from "#renderer/record/PrintsTab.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { exportCustomers } from "#shared/domain/exports/export.ts";
import { MOST_LISTED } from "#shared/forms/customer-list/schema.ts";
import { useFound } from "../use-found.ts";
import { customerListOf, listNumber } from "./list-data.ts";

/** 客户一览表 of what the list of customers shows: "?view=" or "?q=". */
export function ListPage() {
  const around = useAround();
  const [, navigate] = useLocation();
  useKeys("pane", [{ key: "Esc", label: "返回", run: () => navigate("/customers") }]);
  if (!around) return null;
  if (!mayDo(around.actor, exportCustomers.name))
    return (
      <EmptyState
        icon="lock"
        title="您的角色不能打印客户一览表"
        text="客服主管、客服经理、客户信息主管和部门经理以上可以打印。"
      />
    );
  return (
    <div className="transfer-page">
      <RecordPane label="客户一览表" head={<RecordHead title="客户一览表" />}>
        <CustomerPrint around={around} />
      </RecordPane>
    </div>
  );
}

/** The customers that the address asks for, with what they are called together. */
function useWanted(): { scope: string; records: Customer[] | undefined; hasMore: boolean } {
  const { actor } = useDesk();
  const [search] = useSearchParams();
  const query = search.get("q") ?? "";
  const view = search.get("view") ?? "all";
  const lists: Record<string, [list: string, scope: string]> = {
    all: ["customer.all", "全部客户"],
    mine: [`customer.owner:${actor.id}`, `${actor.name}负责的客户`],
    archived: ["customer.archived", "已归档的客户"],
  };
  const [list, scope] = lists[view] ?? ["customer.all", "全部客户"];
  const page = useList<Customer>(list, { limit: MOST_LISTED });
  const found = useFound(query, MOST_LISTED);
  if (query === "") return { scope, records: page.records, hasMore: page.hasMore };
  return { scope: `搜索“${query.slice(0, 60)}”`, records: found, hasMore: false };
}

function CustomerPrint({ around }: { around: Surroundings }) {
  const [asOf] = useState(around.now);
  const { scope, records, hasMore } = useWanted();
  if (!records) return null;
  if (records.length === 0)
    return (
      <EmptyState icon="customer" title="没有客户可列" text="按 Esc 回到客户，换个范围再来。" />
    );
  return (
    <div className="stack">
      {hasMore && (
        <Notice
          tone="warning"
          title={`客户超过 ${MOST_LISTED} 位，这里只列出前 ${MOST_LISTED} 位；全部的请导出表格`}
        />
      )}
      <PrintsTab
        subject="customerList:all"
        number={listNumber(around.desk.code, asOf)}
        printables={[{ form: "customerList", data: customerListOf(records, { scope, asOf }) }]}
      />
    </div>
  );
}
