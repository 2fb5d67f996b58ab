import { useState } from "react";
import { useLocation } from "wouter";
import { useCounter, useDesk, useList, useRecord, useRecords } from "#renderer/data/live.ts";
import { useHits } from "#renderer/data/search/use-search.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane } from "#renderer/ui/list/QueueRow.tsx";
import { SearchInput } from "#renderer/ui/list/SearchInput.tsx";
import { useShownQueue } from "#renderer/ui/list/use-shown-queue.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { inQueueOrder, pressureBy } from "#shared/domain/common/queue.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { inquiryTable, runningDeadlines } from "#shared/domain/inquiries/inquiry-table.ts";
import { InquiryRow } from "./InquiryRow.tsx";

type View = "open" | "mine" | "department" | "all";

const page = 100;
const none: Inquiry[] = [];

const emptyTexts: Record<View, string> = {
  open: "没有当场答复的、要转告同事的，都排在这里。",
  mine: "由您答复的来电，和请前台转告您的话，会列在这里。",
  department: "转给部门、等结果或等回复客户的，会列在这里。",
  all: "每个来电来访都登记在这里；当场答复的一保存就结案。",
};

/** The queues in which the open inquiry stands; the log of all has every one. */
function viewsOf(inquiry: Inquiry | null | undefined, me: string): View[] {
  if (!inquiry) return [];
  const lists = (inquiryTable.lists?.(inquiry) ?? []).map(({ list }) => list);
  const queues = Object.entries(listsOf(me)) as [View, string][];
  return queues.filter(([, list]) => lists.includes(list)).map(([view]) => view);
}

const listsOf = (me: string): Record<View, string> => ({
  open: "inquiry.open",
  mine: `inquiry.mine:${me}`,
  department: "inquiry.department",
  all: "inquiry.all",
});

/** What the list shows: a queue in its order, the log with the newest first, or what a search found. */
function useShown(view: View, text: string) {
  const { actor } = useDesk();
  const now = useNow();
  const isLog = view === "all";
  const list = useList<Inquiry>(listsOf(actor.id)[view], { limit: page, newestFirst: isLog });
  const hits = useHits(text.trim(), 60)?.hits ?? [];
  const ids = hits.filter(({ table }) => table === inquiryTable.name).map(({ id }) => id);
  const found = useRecords<Inquiry>(inquiryTable, ids) ?? none;
  if (text.trim() !== "") return { items: found, isReading: false, more: undefined };
  const records = list.records ?? none;
  const pressure = (inquiry: Inquiry) => ({
    ...pressureBy(runningDeadlines(inquiry)[0], inquiry.receivedAt, now),
    grade: inquiry.customer?.grade,
    id: inquiry.id,
  });
  return {
    items: isLog ? records : inQueueOrder(records, pressure),
    isReading: list.records === undefined,
    more: list.hasMore ? list.more : undefined,
  };
}

/** 待办, 我的, 转部门, 全部: what waits, and every call that there was. */
export function InquiryList({ selected }: { selected: string | undefined }) {
  const { actor } = useDesk();
  const [, navigate] = useLocation();
  const open = useRecord<Inquiry>(inquiryTable, selected);
  const queues = viewsOf(open, actor.id);
  const [view, setView] = useShownQueue<View>("open", { id: selected, queues });
  const [text, setText] = useState("");
  const { items, isReading, more } = useShown(view, text);
  const begin = () => navigate("/inquiries/new");
  return (
    <ListPane
      head={
        <>
          <ViewTabs view={view} onView={setView} />
          <SearchInput
            label="查找来电来访"
            hint="姓名、单位、电话、编号"
            value={text}
            onChange={setText}
          />
        </>
      }
      footer={
        <>
          <span className="grow">{view === "all" ? "新登记的在前" : "先办快到期的"}</span>
          <Action kind="link" size="small" keys="F9" onClick={begin}>
            来电登记
          </Action>
        </>
      }
    >
      <QueueList
        label="来电来访"
        sections={[{ items }]}
        idOf={(inquiry) => inquiry.id}
        renderItem={(inquiry) => <InquiryRow inquiry={inquiry} />}
        selected={selected}
        onSelect={(id) => navigate(`/inquiries/${id}`)}
        {...(more ? { onNearEnd: more } : {})}
        empty={isReading ? null : <Nothing view={view} searched={text.trim() !== ""} />}
      />
    </ListPane>
  );
}

function ViewTabs({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { actor } = useDesk();
  const tabs = [
    { id: "open", label: "待办", count: useCounter("inquiry.open") },
    { id: "mine", label: "我的", count: useCounter(`inquiry.mine:${actor.id}`) },
    { id: "department", label: "转部门", count: useCounter("inquiry.department") },
    { id: "all", label: "全部" },
  ];
  return (
    <FilterTabs
      label="来电来访队列"
      tabs={tabs}
      current={view}
      onChange={(id) => onView(id as View)}
    />
  );
}

function Nothing({ view, searched }: { view: View; searched: boolean }) {
  const [, navigate] = useLocation();
  if (searched)
    return <EmptyState icon="search" title="没有找到" text="换个姓名、电话或编号的一部分试试。" />;
  return (
    <EmptyState
      icon="phone"
      title={view === "all" ? "还没有登记过来电来访" : "这里没有要办的"}
      text={emptyTexts[view]}
      action={
        <Action kind="main" keys="F9" onClick={() => navigate("/inquiries/new")}>
          来电登记
        </Action>
      }
    />
  );
}
