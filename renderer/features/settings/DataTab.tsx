import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { type Exported, ExportJob, revealExport } from "#renderer/data/transfer/export-job.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { TransferRecords } from "./TransferRecords.tsx";

/** 数据: everything as JSON Lines, for whoever wants to read it without this program, and what has come in and gone out. */
export function DataTab() {
  const { store } = useDesk();
  const [busy, setBusy] = useState(false);
  const [exported, setExported] = useState<Exported>();
  const [problem, setProblem] = useState<string>();
  const run = async () => {
    setBusy(true);
    setExported(undefined);
    setProblem(undefined);
    const result = await new ExportJob(store).everything().finally(() => setBusy(false));
    if (result.ok) setExported(result.value);
    else setProblem(result.problems[0]?.message);
  };
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        <section className="settings-part" aria-label="导出全部数据">
          <h2>导出全部数据</h2>
          <p className="text-secondary">
            所有记录写成一个 JSON Lines
            文件：一行一条，第一行写明单位、前台、时间、日志位置和核对数。导出时暂停保存，谁在什么时候导出会记入日志。文件不加密，请妥善保管。
          </p>
          {exported && (
            <Notice
              tone="ok"
              title={`已导出 ${exported.count} 条记录`}
              action={
                <Action
                  size="small"
                  onClick={() => void revealExport(exported.file).catch(() => undefined)}
                >
                  在文件夹中显示
                </Action>
              }
            >
              {exported.file}
            </Notice>
          )}
          {problem && <Notice title={problem} />}
          <div className="row">
            <Action icon="download" busy={busy} onClick={() => void run()}>
              导出全部数据
            </Action>
          </div>
        </section>
        <TransferRecords />
      </div>
    </div>
  );
}
