import { useState } from "react";
import type { CheckSummary } from "#renderer/data/transfer/import-protocol.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { SearchInput } from "#renderer/ui/list/SearchInput.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { RevealFile } from "./RevealFile.tsx";
import type { Import } from "./use-import.ts";

const MOST = 100;

/** What is wrong, cell by cell, and that these rows are left out only if somebody says so. */
export function ProblemList({ work, checked }: { work: Import; checked: CheckSummary }) {
  const [typed, setTyped] = useState("");
  const { good, wrongRows, problems, problemCount } = checked;
  if (problemCount === 0) return <Notice tone="ok" title={`${good} 行都可以导入`} />;
  const wanted = typed.trim();
  const found = problems.filter(({ row, column, text, message }) =>
    [String(row), column, text, message].some((part) => part.includes(wanted)),
  );
  return (
    <Panel
      title="3 有问题的行"
      padded
      count={`${wrongRows} 行 ${problemCount} 处，另有 ${good} 行可以导入`}
      actions={
        <>
          <Action size="small" icon="download" onClick={() => void work.download("xlsx")}>
            下载 XLSX
          </Action>
          <Action size="small" icon="download" onClick={() => void work.download("csv")}>
            下载 CSV
          </Action>
        </>
      }
    >
      <div className="stack">
        {work.problemFile && <RevealFile title="问题清单已写好" file={work.problemFile} />}
        <SearchInput
          label="筛选问题"
          hint="行号、列、内容、说明"
          value={typed}
          onChange={setTyped}
        />
        <DataTable
          label="有问题的单元格"
          rows={found.slice(0, MOST)}
          rowKey={({ row }, index) => `${row} ${index}`}
          columns={[
            { title: "行号", numeric: true, width: "72px", cell: ({ row }) => row },
            { title: "列", width: "160px", cell: ({ column }) => column },
            {
              title: "内容",
              width: "30%",
              cell: ({ text }) => <span className="cell-example">{text || "（空）"}</span>,
            },
            { title: "说明", cell: ({ message }) => message },
          ]}
        />
        {found.length > MOST && (
          <p className="text-tertiary">{`只显示前 ${MOST} 处，其余 ${found.length - MOST} 处请下载查看。`}</p>
        )}
        <CheckInput
          checked={work.choices.skipWrong}
          onChange={(skipWrong) => work.setChoices({ skipWrong })}
        >{`跳过有问题的 ${wrongRows} 行，只导入其余的`}</CheckInput>
      </div>
    </Panel>
  );
}
