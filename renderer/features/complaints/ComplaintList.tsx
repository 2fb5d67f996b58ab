import { useState } from "react";
import { useLocation } from "wouter";
import { useCounter, useDesk, useList } from "#renderer/data/live.ts";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { SearchInput } from "#renderer/ui/list/SearchInput.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { foldText } from "#shared/domain/common/text.ts";
import {
  type Complaint,
  complaintName,
  runningDeadlines,
} from "#shared/domain/complaints/complaint.ts";
import { openExtension } from "#shared/domain/complaints/extension-request.ts";
import { stateLabels } from "#shared/domain/complaints/labels.ts";
import { importComplaints } from "#shared/domain/complaints/ledger/import.ts";
import { queueBands } from "#shared/domain/complaints/queue.ts";

type View = "open" | "mine" | "waiting" | "archived";

const page = 100;
const none: Complaint[] = [];

const matches = (complaint: Complaint, wanted: string): boolean =>
  [complaintName(complaint), complaint.complainant, complaint.id, ...complaint.phones].some(
    (text) => foldText(text).includes(wanted),
  );

/** Customers of grade A are read apart, so that they lead their band however long the queue is. */
function useQueue(view: View, me: string) {
  const lists = {
    open: "complaint.open",
    mine: `complaint.mine:${me}`,
    waiting: "complaint.waiting",
    archived: "complaint.archived",
  };
  const now = useNow();
  const main = useList<Complaint>(lists[view], { limit: page, newestFirst: view === "archived" });
  const first = useList<Complaint>("complaint.openA", { limit: page }).records ?? none;
  const records = main.records;
  if (records === undefined) return { ...main, bands: undefined };
  if (view === "archived") return { ...main, bands: [{ items: records }] };
  const all = view === "open" ? [...first, ...records] : records;
  const each = [...new Map(all.map((complaint) => [complaint.id, complaint])).values()];
  return { ...main, bands: queueBands(each, now, main.hasMore ? records : undefined) };
}

interface Props {
  selected: string | undefined;
}

/** The queue of complaints: overdue first, then soon, then the rest, in each band grade A first. */
export function ComplaintList({ selected }: Props) {
  const { actor } = useDesk();
  const [, navigate] = useLocation();
  const [view, setView] = useState<View>("open");
  const [filter, setFilter] = useState("");
  const { bands, hasMore, more } = useQueue(view, actor.id);
  const wanted = foldText(filter);
  const sections = (bands ?? []).map(({ items, ...band }) => ({
    ...band,
    items: items.filter((complaint) => matches(complaint, wanted)),
  }));
  return (
    <ListPane
      head={<ListHead view={view} onView={setView} filter={filter} onFilter={setFilter} />}
      footer={
        <>
          <span className="grow">{orderText(view)}</span>
          {filter !== "" && hasMore && (
            <Action kind="link" size="small" onClick={more}>
              再往前找
            </Action>
          )}
          <ArchiveWays view={view} />
          <Action kind="link" size="small" keys="F3" onClick={() => navigate("/complaints/new")}>
            登记投诉
          </Action>
        </>
      }
    >
      <QueueList
        label="投诉"
        sections={sections.filter(({ items }) => items.length > 0)}
        idOf={(complaint) => complaint.id}
        renderItem={(complaint) => <ComplaintRow complaint={complaint} />}
        selected={selected}
        onSelect={(id) => navigate(`/complaints/${id}`)}
        {...(hasMore ? { onNearEnd: more } : {})}
        empty={bands && <Nothing filtered={filter !== ""} view={view} />}
      />
    </ListPane>
  );
}

/** What is done with the archive: taking in an older ledger, and what need not be kept any longer. */
function ArchiveWays({ view }: { view: View }) {
  const [, navigate] = useLocation();
  const { actor } = useDesk();
  if (view !== "archived") return null;
  return (
    <>
      <Action kind="link" size="small" onClick={() => navigate("/complaints/expired")}>
        保存到期
      </Action>
      {mayDo(actor, importComplaints.name) && (
        <Action kind="link" size="small" onClick={() => navigate("/complaints/import")}>
          导入台账
        </Action>
      )}
    </>
  );
}

const orderText = (view: View) =>
  view === "archived" ? "新归档的在前" : "A 级客户在前，再按到期先后";

interface HeadProps {
  view: View;
  onView: (view: View) => void;
  filter: string;
  onFilter: (filter: string) => void;
}

function ListHead({ view, onView, filter, onFilter }: HeadProps) {
  const { actor } = useDesk();
  const tabs = [
    { id: "open", label: "未结", count: useCounter("complaint.open") },
    { id: "mine", label: "我负责", count: useCounter(`complaint.mine:${actor.id}`) },
    { id: "waiting", label: "待客户", count: useCounter("complaint.waiting") },
    { id: "archived", label: "已归档", count: useCounter("complaint.archived") },
  ];
  return (
    <>
      <FilterTabs
        label="投诉队列"
        tabs={tabs}
        current={view}
        onChange={(id) => onView(id as View)}
      />
      <SearchInput label="客户、编号、电话" value={filter} onChange={onFilter} />
    </>
  );
}

function ComplaintRow({ complaint }: { complaint: Complaint }) {
  return (
    <QueueRow
      title={complaintName(complaint)}
      mark={<GradeOf grade={complaint.customer?.grade} />}
      end={<Standing complaint={complaint} />}
      number={complaint.id}
      detail={complaint.category.label}
      endDetail={openExtension(complaint) ? "延期待决定" : stateLabels[complaint.state]}
    />
  );
}

/** How much time is left; when nothing is due, what is waited for. */
function Standing({ complaint }: { complaint: Complaint }) {
  const { archived, state } = complaint;
  if (archived) return <Time at={archived.at} />;
  const next = runningDeadlines(complaint)[0];
  if (next) return <RecordDeadline deadline={next} small explained={false} />;
  if (state === "answered") return <StateChip>等客户答复</StateChip>;
  return (
    <StateChip>{state === "confirmed" || state === "invalid" ? "待归档" : "无时限"}</StateChip>
  );
}

const emptyTexts: Record<View, string> = {
  open: "电话、来访、信函里的投诉都登记在这里，登记后按时限排队。",
  mine: "由您负责的投诉会列在这里。",
  waiting: "答复过客户、等客户确认的投诉会列在这里。",
  archived: "客户确认并归档的投诉会列在这里。",
};

function Nothing({ filtered, view }: { filtered: boolean; view: View }) {
  const [, navigate] = useLocation();
  if (filtered)
    return (
      <EmptyState icon="search" title="没有相符的投诉" text="换个名称、编号或电话的一部分试试。" />
    );
  return (
    <EmptyState
      icon="complaint"
      title="这里没有投诉"
      text={emptyTexts[view]}
      action={
        view === "open" ? (
          <Action kind="main" keys="F3" onClick={() => navigate("/complaints/new")}>
            登记投诉
          </Action>
        ) : undefined
      }
    />
  );
}
