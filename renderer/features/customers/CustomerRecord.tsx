import { useState } from "react";
import { useLocation } from "wouter";
import { useDesk, useRecord } from "#renderer/data/live.ts";
import { AttachmentsTab } from "#renderer/record/attachments/AttachmentsTab.tsx";
import { HistoryTab } from "#renderer/record/HistoryTab.tsx";
import { MattersOf } from "#renderer/record/MattersOf.tsx";
import { TraceTab } from "#renderer/record/TraceTab.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Tabs } from "#renderer/ui/record/Tabs.tsx";
import { standingAttachments } from "#shared/domain/common/attachments/attachment.ts";
import { customerAttachments } from "#shared/domain/customers/attachments.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import { maintainers, maintains } from "#shared/domain/customers/maintain.ts";
import { CorrespondenceTab } from "./CorrespondenceTab.tsx";
import { CustomerFacts } from "./CustomerFacts.tsx";
import { CustomerHead } from "./CustomerHead.tsx";
import { HappeningsTab } from "./HappeningsTab.tsx";
import { traceWords } from "./trace-words.ts";

/** The file of one customer. */
export function CustomerRecord({ id }: { id: string }) {
  const customer = useRecord(customerTable, id);
  if (customer === undefined) return null;
  if (customer === null)
    return <EmptyState icon="customer" title="没有这份客户档案" text={`编号 ${id} 不在档案里。`} />;
  return <File customer={customer} />;
}

const tabs = [
  { id: "correspondence", label: "往来" },
  { id: "matters", label: "事项" },
  { id: "happenings", label: "变动与业绩" },
  { id: "attachments", label: "附件" },
  { id: "history", label: "经过" },
  { id: "trace", label: "留痕" },
];

const tabsOf = (customer: Customer) =>
  tabs.map((tab) =>
    tab.id === "attachments" ? { ...tab, count: standingAttachments(customer).length } : tab,
  );

function File({ customer }: { customer: Customer }) {
  const { actor } = useDesk();
  const [tab, setTab] = useState("correspondence");
  const open = maintains(actor, customer);
  return (
    <RecordPane label={customer.name} head={<CustomerHead customer={customer} maintains={open} />}>
      <div className="stack">
        {customer.archived && (
          <Notice tone="warning" icon="archive" title="这份档案已归档">
            {`${customer.archived.byName}：${customer.archived.reason}`}
          </Notice>
        )}
        {!open && <p className="text-tertiary text-small">{maintainers(customer)}</p>}
        <CustomerFacts customer={customer} />
        <Tabs label="客户档案" tabs={tabsOf(customer)} current={tab} onChange={setTab}>
          <TabContent tab={tab} customer={customer} open={open && !customer.archived} />
        </Tabs>
      </div>
    </RecordPane>
  );
}

interface ContentProps {
  tab: string;
  customer: Customer;
  open: boolean;
}

function TabContent({ tab, customer, open }: ContentProps) {
  const [, navigate] = useLocation();
  switch (tab) {
    case "matters":
      return <MattersOf list={`of:${customer.id}`} onOpen={navigate} />;
    case "attachments":
      return <AttachmentsTab record={customer} actions={customerAttachments} open={open} />;
    case "happenings":
      return <HappeningsTab customer={customer} />;
    case "history":
      return <HistoryTab steps={customer.steps} />;
    case "trace":
      return (
        <TraceTab
          subject={`customer:${customer.id}`}
          {...(customer.imported ? { broughtBy: `customerImport:${customer.imported.id}` } : {})}
          words={traceWords}
        />
      );
    default:
      return <CorrespondenceTab customer={customer} />;
  }
}
