import "#renderer/record/import/transfer.css";
import { useRef, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useCounter, useDesk } from "#renderer/data/live.ts";
import { useHits } from "#renderer/data/search/use-search.ts";
import { type Exported, ExportJob } from "#renderer/data/transfer/export-job.ts";
import type { WhichCustomers } from "#renderer/data/transfer/export-protocol.ts";
import type { TableFormat } from "#renderer/data/transfer/write-table.ts";
import { RevealFile } from "#renderer/record/import/RevealFile.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { customerTable } from "#shared/domain/customers/customer.ts";
import { exportCustomers } from "#shared/domain/exports/export.ts";

type Which = "all" | "mine" | "archived" | "found";

/** So many hits of a search are exported. */
const MOST_FOUND = 5_000;

const formats: { value: TableFormat; label: string }[] = [
  { value: "xlsx", label: "Excel 表格 (XLSX)" },
  { value: "csv", label: "文本表格 (CSV)" },
];

/** 导出客户: which, in which format; everything about it is journalled. */
export function ExportPage() {
  const [, navigate] = useLocation();
  const { actor } = useDesk();
  if (!mayDo(actor, exportCustomers.name))
    return (
      <EmptyState
        icon="lock"
        title="您的角色不能导出客户"
        text="客服主管、客服经理、客户信息主管和部门经理以上可以导出。"
      />
    );
  return (
    <div className="transfer-page">
      <ExportForm onLeave={() => navigate("/customers")} />
    </div>
  );
}

/** The customers that can be exported, as the list of customers knows them. */
function useWhich() {
  const { actor } = useDesk();
  const [search] = useSearchParams();
  const query = search.get("q") ?? "";
  const all = useCounter("customer.all");
  const archived = useCounter("customer.archived");
  const hits = useHits(query, MOST_FOUND);
  const found = (hits?.hits ?? []).flatMap(({ table, id }) =>
    table === customerTable.name ? [id] : [],
  );
  const ids = [...new Set(found)];
  const choices: { value: Which; label: string }[] = [
    ...(query === "" ? [] : [{ value: "found" as const, label: `搜到的 ${ids.length} 位` }]),
    { value: "all", label: `全部 ${all} 位` },
    { value: "mine", label: "我负责的" },
    { value: "archived", label: `已归档 ${archived} 位` },
  ];
  const asked = (search.get("view") ?? "all") as Which;
  const customersOf: Record<Which, WhichCustomers> = {
    found: { ids },
    all: { list: "customer.all" },
    mine: { list: `customer.owner:${actor.id}` },
    archived: { list: "customer.archived" },
  };
  const filterOf: Record<Which, string> = {
    found: `搜索“${query.slice(0, 100)}”`,
    all: "全部",
    mine: "我负责",
    archived: "已归档",
  };
  return { choices, customersOf, filterOf, first: query === "" ? asked : ("found" as const) };
}

interface Running {
  text: string;
  done: number;
  total: number;
}

function useExport() {
  const { store } = useDesk();
  const job = useRef<ExportJob>(undefined);
  const [running, setRunning] = useState<Running>();
  const [exported, setExported] = useState<Exported>();
  const [problem, setProblem] = useState<string>();
  const run = async (format: TableFormat, which: WhichCustomers, filter: string) => {
    if (running) return;
    setExported(undefined);
    setProblem(undefined);
    setRunning({ text: "正在导出客户", done: 0, total: 0 });
    job.current = new ExportJob(store);
    const show = (text: string, done: number, total: number) => setRunning({ text, done, total });
    const result = await job.current.customers(format, which, filter, show);
    setRunning(undefined);
    if (result.ok) setExported(result.value);
    else setProblem(result.problems[0]?.message);
  };
  return { run, running, exported, problem, cancel: () => job.current?.cancel() };
}

function ExportForm({ onLeave }: { onLeave: () => void }) {
  const { choices, customersOf, filterOf, first } = useWhich();
  const { run, running, exported, problem, cancel } = useExport();
  const [which, setWhich] = useState<Which>(first);
  const [format, setFormat] = useState<TableFormat>("xlsx");
  return (
    <Form
      label="导出客户"
      onCancel={onLeave}
      onSubmit={() => void run(format, customersOf[which], filterOf[which])}
    >
      <RecordPane
        label="导出客户"
        head={<RecordHead title="导出客户" />}
        footer={<PaneFooter submitLabel="导出" busy={running !== undefined} />}
      >
        <div className="stack transfer">
          {problem && <Notice title={problem} />}
          {exported && (
            <RevealFile title={`已导出 ${exported.count} 位客户`} file={exported.file} />
          )}
          <Panel title="导出什么" padded>
            <div className="stack">
              <Field label="哪些客户">
                <SegmentedInput value={which} choices={choices} onChange={setWhich} />
              </Field>
              <Field
                label="格式"
                hint="每位客户一行，最多三位联系人；谁在什么时候导出了多少，会记入日志。"
              >
                <SegmentedInput value={format} choices={formats} onChange={setFormat} />
              </Field>
            </div>
          </Panel>
          {running && (
            <ProgressBar
              text={
                running.total > 0
                  ? `${running.text} ${running.done} / ${running.total}`
                  : running.text
              }
              {...(running.total > 0 ? { fraction: running.done / running.total } : {})}
              onCancel={cancel}
            />
          )}
        </div>
      </RecordPane>
    </Form>
  );
}
