import { useState } from "react";
import type { Level, Progress } from "#renderer/data/sync.ts";
import { refusalText } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import type { Head } from "#shared/journal/entry.ts";
import { DiagnosticsLink } from "./DiagnosticsLink.tsx";
import { StartCard } from "./StartCard.tsx";

type ConflictLevel = Extract<Level, { kind: "conflict" }>;

interface Props {
  level: ConflictLevel;
  /** Puts the database's entries aside and builds the database again from the journal file. */
  onChoose: (progress: Progress) => Promise<void>;
}

const columns = [
  { title: "哪一份", cell: ({ name }: { name: string; head: Head }) => name },
  { title: "记到第几条", cell: ({ head }: { head: Head }) => `${head.seq}`, numeric: true },
  { title: "校验码", cell: ({ head }: { head: Head }) => head.hash.slice(0, 16) },
];

/** The two stores disagree about an entry that both have. Nothing has been written; a person chooses. */
export function Conflict({ level, onChoose }: Props) {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const choose = async () => {
    setAsked(false);
    setProblem(undefined);
    setProgress({ done: 0, total: 0 });
    try {
      await onChoose((done, total) => setProgress({ done, total }));
    } catch (error) {
      setProblem(refusalText(error));
    }
    setProgress(undefined);
  };
  const rows = [
    { name: "日志文件", head: level.file },
    { name: "数据库", head: level.database },
  ];
  return (
    <StartCard
      title="两份数据对不上"
      actions={
        <>
          <DiagnosticsLink />
          <span className="grow" />
          <Action kind="danger" disabled={progress !== undefined} onClick={() => setAsked(true)}>
            以日志文件为准
          </Action>
        </>
      }
    >
      <p>
        日志文件和数据库对同一条记录的说法不一样，例如数据文件夹是从别的电脑拷来的。两份都没有动过，也没有写入任何内容；选定之前不能登记。
      </p>
      <DataTable label="两份数据" columns={columns} rows={rows} rowKey={({ name }) => name} />
      {progress && <Rebuilding {...progress} />}
      {problem && <Notice title={problem} />}
      <ConfirmDanger
        open={asked}
        title="以日志文件为准？"
        text="数据库里的记录先另存到数据文件夹，再按日志文件重建。数据库里独有的内容以后只能从另存的文件里看。"
        actionLabel="以日志文件为准"
        onConfirm={() => void choose()}
        onCancel={() => setAsked(false)}
      />
    </StartCard>
  );
}

function Rebuilding({ done, total }: { done: number; total: number }) {
  return total === 0 ? (
    <ProgressBar text="正在另存数据库里的记录" />
  ) : (
    <ProgressBar text={`正在恢复数据库 ${done} / ${total}`} fraction={done / total} />
  );
}
