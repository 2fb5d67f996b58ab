import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { ImportRecord } from "#shared/domain/common/imports/record.ts";
import { complaintImportList } from "#shared/domain/complaints/ledger/import.ts";
import { importList } from "#shared/domain/customers/import.ts";
import { type DataExport, exportList } from "#shared/domain/exports/export.ts";

const PAGE = 20;

const whats: Record<DataExport["what"], string> = {
  customers: "客户",
  incentives: "激励汇总",
  everything: "全部数据",
  statistics: "投诉统计",
};

/** Who did it, and when: the first columns of both tables. */
const byWhom: Column<ImportRecord | DataExport>[] = [
  { title: "时间", cell: ({ done }) => <Time at={done.at} />, width: "150px" },
  { title: "经办人", cell: ({ done }) => done.byName, width: "100px" },
];

const importColumns: Column<ImportRecord>[] = [
  ...byWhom,
  { title: "文件", cell: ({ file }) => file },
  { title: "行数", cell: ({ rows }) => rows, numeric: true, width: "80px" },
  { title: "导入", cell: ({ imported }) => imported, numeric: true, width: "80px" },
  { title: "跳过", cell: ({ skipped }) => skipped, numeric: true, width: "80px" },
];

const exportColumns: Column<DataExport>[] = [
  ...byWhom,
  { title: "内容", cell: ({ what, filter }) => `${whats[what]}（${filter}）` },
  { title: "文件", cell: ({ file }) => file },
  { title: "条数", cell: ({ count }) => count, numeric: true, width: "90px" },
];

const views = [
  { id: "customers", label: "导入客户", list: importList },
  { id: "complaints", label: "导入投诉", list: complaintImportList },
  { id: "exports", label: "导出", list: exportList },
] as const;
type View = (typeof views)[number];

/** 导入与导出记录: who brought in or took out what, and when. */
export function TransferRecords() {
  const [view, setView] = useState<View>(views[0]);
  return (
    <section className="settings-part" aria-label="导入与导出记录">
      <h2>导入与导出记录</h2>
      <div className="row">
        <FilterTabs
          label="导入与导出记录"
          tabs={views.map(({ id, label }) => ({ id, label }))}
          current={view.id}
          onChange={(id) => setView(views.find((each) => each.id === id) ?? view)}
        />
      </div>
      {view.id === "exports" ? (
        <Records<DataExport> key={view.id} view={view} columns={exportColumns} />
      ) : (
        <Records<ImportRecord> key={view.id} view={view} columns={importColumns} />
      )}
    </section>
  );
}

function Records<R extends ImportRecord | DataExport>({
  view,
  columns,
}: {
  view: View;
  columns: readonly Column<R>[];
}) {
  const { records, hasMore, more } = useList<R>(view.list, { newestFirst: true, limit: PAGE });
  if (!records) return null;
  if (records.length === 0)
    return (
      <EmptyState
        icon="download"
        title={`还没有${view.label}过`}
        text="每次导入和导出都会记在这里：谁、什么时候、哪个文件、多少条。"
      />
    );
  return (
    <>
      <DataTable label={view.label} columns={columns} rows={records} rowKey={({ id }) => id} />
      {hasMore && (
        <div className="row">
          <Action size="small" onClick={more}>
            更早的
          </Action>
        </div>
      )}
    </>
  );
}
