import { useState } from "react";
import { useLocation } from "wouter";
import { useCounter, useDesk, useList } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { SearchInput } from "#renderer/ui/list/SearchInput.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { GradeMark, StateChip } from "#renderer/ui/panel/Marks.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { type Customer, customerLine } from "#shared/domain/customers/customer.ts";
import { importCustomers } from "#shared/domain/customers/import.ts";
import { useFound } from "./use-found.ts";

const MOST_HITS = 40;

interface Props {
  selected: string | undefined;
  onSelect: (id: string) => void;
}

const nothing = {
  all: {
    title: "还没有客户档案",
    text: "按 F7 建立第一份；登记来访、投诉和工单时，认得出电话是谁打来的。",
  },
  mine: { title: "没有您负责的客户", text: "档案里负责人是您的客户会列在这里。" },
  archived: { title: "没有已归档的客户", text: "不再往来的客户归档后留在这里，随时能查。" },
} as const;
type View = keyof typeof nothing;

/** Customers by name, page by page, or those that the typed text finds. */
export function CustomerList({ selected, onSelect }: Props) {
  const { actor } = useDesk();
  const [view, setView] = useState<View>("all");
  const [typed, setTyped] = useState("");
  const lists = {
    all: "customer.all",
    mine: `customer.owner:${actor.id}`,
    archived: "customer.archived",
  };
  const all = useCounter("customer.all");
  const archived = useCounter("customer.archived");
  const page = useList<Customer>(lists[view], { limit: 60 });
  const query = typed.trim();
  const found = useFound(query, MOST_HITS);
  const shown = query === "" ? (page.records ?? []) : found;
  const tabs = [
    { id: "all", label: "全部", count: all },
    { id: "mine", label: "我负责" },
    { id: "archived", label: "已归档", count: archived },
  ];
  return (
    <ListPane
      head={
        <>
          <SearchInput
            label="筛选客户"
            hint="名称、拼音、电话、编号"
            value={typed}
            onChange={setTyped}
          />
          {query === "" && (
            <FilterTabs
              label="哪些客户"
              tabs={tabs}
              current={view}
              onChange={(id) => setView(id as View)}
            />
          )}
        </>
      }
      footer={
        <>
          <span className="num grow">{footerText(query, shown.length, all)}</span>
          <Transfer search={query === "" ? `view=${view}` : `q=${encodeURIComponent(query)}`} />
        </>
      }
    >
      <QueueList
        key={`${view} ${query}`}
        label="客户"
        sections={[{ items: shown }]}
        idOf={(customer) => customer.id}
        renderItem={(customer) => <CustomerRow customer={customer} />}
        selected={selected}
        onSelect={onSelect}
        {...(query === "" && page.hasMore ? { onNearEnd: page.more } : {})}
        empty={
          page.records === undefined ? undefined : (
            <EmptyState
              icon="customer"
              title={query === "" ? nothing[view].title : `没有找到“${query}”`}
              text={query === "" ? nothing[view].text : "换成拼音首字母或电话后四位再找。"}
            />
          )
        }
      />
    </ListPane>
  );
}

/** The ways in and out for many customers at once; `search` says what the list shows now. */
function Transfer({ search }: { search: string }) {
  const { actor } = useDesk();
  const [, navigate] = useLocation();
  if (!mayDo(actor, importCustomers.name)) return null;
  return (
    <>
      <Action size="small" kind="quiet" onClick={() => navigate("/customers/import")}>
        导入
      </Action>
      <Action size="small" kind="quiet" onClick={() => navigate(`/customers/export?${search}`)}>
        导出
      </Action>
      <Action size="small" kind="quiet" onClick={() => navigate(`/customers/list?${search}`)}>
        一览表
      </Action>
    </>
  );
}

const footerText = (query: string, shown: number, all: number) =>
  query === "" ? `共 ${all} 位客户` : `找到 ${shown} 位`;

function CustomerRow({ customer }: { customer: Customer }) {
  return (
    <QueueRow
      title={customer.name}
      mark={customer.grade && <GradeMark grade={customer.grade} />}
      end={customer.isKey && <StateChip tone="info">重要</StateChip>}
      detail={customerLine(customer)}
      endDetail={customer.owner.name}
    />
  );
}
