import { useState } from "react";
import { useLocation } from "wouter";
import { useCounter, useDesk, useList } from "#renderer/data/live.ts";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { SearchInput } from "#renderer/ui/list/SearchInput.tsx";
import { useShownQueue } from "#renderer/ui/list/use-shown-queue.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { foldText } from "#shared/domain/common/text.ts";
import { approveOrder } from "#shared/domain/services/actions/dispatch.ts";
import {
  kindLabels,
  queueLabels,
  type ServiceQueue,
  type ServiceState,
  stateLabels,
} from "#shared/domain/services/labels.ts";
import { isOpen } from "#shared/domain/services/lifecycle.ts";
import { nextStep } from "#shared/domain/services/next-step.ts";
import { runningDeadlines, type ServiceOrder } from "#shared/domain/services/order.ts";
import { queueOrder } from "#shared/domain/services/queue.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { ServicePlaces } from "./ServicePlaces.tsx";

const page = 100;
const none: ServiceOrder[] = [];

const matches = ({ id, customer, phone, engineers }: ServiceOrder, wanted: string): boolean =>
  [customer.name, id, phone, ...engineers.map(({ name }) => name)].some((text) =>
    foldText(text).includes(wanted),
  );

interface Props {
  selected: string | undefined;
  /** The queue in which the order stands that is open. */
  standing: ServiceQueue | undefined;
}

/** The queue of service orders by what they wait for: overdue first, in each band grade A first. */
export function ServiceList({ selected, standing }: Props) {
  const { actor } = useDesk();
  const [, navigate] = useLocation();
  const own = mayDo(actor, approveOrder.name) ? "approval" : "active";
  const queues = standing ? [standing] : [];
  const [queue, setQueue] = useShownQueue<ServiceQueue>(own, { id: selected, queues });
  const [filter, setFilter] = useState("");
  const now = useNow();
  const past = queue === "archived";
  const list = useList<ServiceOrder>(`service.${queue}`, { limit: page, newestFirst: past });
  const ordered = past ? (list.records ?? none) : queueOrder(list.records ?? none, now);
  const wanted = foldText(filter);
  const shown = ordered.filter((order) => matches(order, wanted));
  return (
    <ListPane
      head={<Head queue={queue} onQueue={setQueue} filter={filter} onFilter={setFilter} />}
      footer={<ServicePlaces />}
    >
      <QueueList
        label="服务工单"
        sections={[{ items: shown }]}
        idOf={({ id }) => id}
        renderItem={(order) => <Row order={order} />}
        selected={selected}
        onSelect={(id) => navigate(`/services/${id}`)}
        {...(list.hasMore ? { onNearEnd: list.more } : {})}
        empty={list.records && <Nothing queue={queue} filtered={filter !== ""} />}
      />
    </ListPane>
  );
}

interface HeadProps {
  queue: ServiceQueue;
  onQueue: (queue: ServiceQueue) => void;
  filter: string;
  onFilter: (filter: string) => void;
}

function Head({ queue, onQueue, filter, onFilter }: HeadProps) {
  const counts: Record<ServiceQueue, number | undefined> = {
    approval: useCounter("service.approval"),
    active: useCounter("service.active"),
    signing: useCounter("service.signing"),
    payment: useCounter("service.payment"),
    archived: undefined,
  };
  const tabs = keysOf(queueLabels).map((id) => {
    const count = counts[id];
    return { id, label: queueLabels[id], ...(count === undefined ? {} : { count }) };
  });
  return (
    <div className="service-queues">
      <FilterTabs
        label="服务队列"
        tabs={tabs}
        current={queue}
        onChange={(id) => onQueue(id as ServiceQueue)}
      />
      <SearchInput label="客户、编号、电话、工程师" value={filter} onChange={onFilter} />
    </div>
  );
}

function Row({ order }: { order: ServiceOrder }) {
  const { customer, id, kind, engineers, state } = order;
  const people = engineers.map(({ name }) => name).join("、");
  return (
    <QueueRow
      title={customer.name}
      mark={<GradeOf grade={customer.grade} />}
      end={<Standing order={order} />}
      number={id}
      detail={[kindLabels[kind], people].filter(Boolean).join(" ")}
      endDetail={stateLabels[state]}
    />
  );
}

/** What an order without a running deadline waits for. */
const waitTexts: Partial<Record<ServiceState, string>> = {
  departed: "在路上",
  arrived: "在现场",
  rework: "待返工",
};

/** How much time is left; when nothing is due, what is waited for. */
function Standing({ order }: { order: ServiceOrder }) {
  const next = runningDeadlines(order)[0];
  if (next) return <RecordDeadline deadline={next} small explained={false} />;
  if (!isOpen(order.state))
    return (
      <span className="text-tertiary text-table">
        <Time at={order.createdAt} />
      </span>
    );
  const step = nextStep(order);
  if (step === "collect") return <StateChip tone="info">待收款</StateChip>;
  if (step === "archive") return <StateChip>待归档</StateChip>;
  return <StateChip>{waitTexts[order.state] ?? "未预约"}</StateChip>;
}

const emptyTexts: Record<ServiceQueue, string> = {
  approval: "提交审批的派工和不签字申请会列在这里。",
  active: "登记、派工、出发、到达的工单会列在这里。",
  signing: "完工后等客户和工程师签字的工单会列在这里。",
  payment: "客户签收后等收款、交财务和归档的工单会列在这里。",
  archived: "归档和取消的工单会列在这里。",
};

function Nothing({ queue, filtered }: { queue: ServiceQueue; filtered: boolean }) {
  const [, navigate] = useLocation();
  if (filtered)
    return (
      <EmptyState icon="search" title="没有相符的工单" text="换个名称、编号或电话的一部分试试。" />
    );
  return (
    <EmptyState
      icon="service"
      title={`没有${queueLabels[queue]}的工单`}
      text={emptyTexts[queue]}
      action={
        queue === "active" ? (
          <Action kind="main" keys="F4" onClick={() => navigate("/services/new")}>
            派工
          </Action>
        ) : undefined
      }
    />
  );
}
