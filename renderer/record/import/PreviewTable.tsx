import type { CheckSummary } from "#renderer/data/transfer/import-protocol.ts";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";

/** The first rows as they would stand in the files. */
export function PreviewTable({ checked: { preview, columns } }: { checked: CheckSummary }) {
  return (
    <Panel title="预览" count={`前 ${preview.length} 行导入后的样子`} padded>
      <div className="wide-table">
        <DataTable
          label="预览"
          rows={preview}
          rowKey={({ row }) => String(row)}
          columns={[
            { title: "行号", numeric: true, cell: ({ row }) => row },
            ...columns.map((title, index) => ({
              title,
              cell: ({ cells }: { cells: string[] }) => cells[index] ?? "",
            })),
          ]}
        />
      </div>
    </Panel>
  );
}
