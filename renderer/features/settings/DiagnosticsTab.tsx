import { useEffect, useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { useHost } from "#renderer/state/host.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { anchorOf } from "#shared/journal/anchor.ts";
import type { Head } from "#shared/journal/entry.ts";
import { AnchorCheck } from "./AnchorCheck.tsx";

const gigabyte = 1024 ** 3;
const hosts = { electron: "桌面程序", browser: "浏览器窗口" } as const;

const factsOf = (state: AppState, head: Head | undefined) => [
  { label: "版本", value: state.version },
  { label: "运行方式", value: `${hosts[state.host]}，${state.platform}` },
  { label: "前台标识", value: <span className="num">{state.desk.id}</span> },
  { label: "数据文件夹", value: state.desk.folder },
  {
    label: "日志",
    value: head && <span className="num">{`第 ${head.seq} 条 ${anchorOf(head).mark}`}</span>,
  },
  { label: "剩余空间", value: `${(state.freeBytes / gigabyte).toFixed(1)} GB` },
];

/** 诊断: what the program is and has, a check of the journal against a paper, and the 诊断包. */
export function DiagnosticsTab() {
  const state = useHost((host) => host.state);
  const [head, setHead] = useState<Head>();
  useEffect(() => {
    callDesk("journal.head", {}).then(setHead, () => undefined);
  }, []);
  if (!state) return null;
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        <section className="settings-part" aria-label="程序与数据">
          <h2>程序与数据</h2>
          <Facts columns={1} facts={factsOf(state, head)} />
        </section>
        <AnchorCheck />
        <Package />
      </div>
    </div>
  );
}

function Package() {
  const [file, setFile] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const write = async () => {
    setProblem(undefined);
    try {
      setFile((await callDesk("diagnostics.export", {})).file);
    } catch (error) {
      setProblem(refusalText(error));
    }
  };
  return (
    <section className="settings-part" aria-label="诊断包">
      <h2>诊断包</h2>
      <p className="text-secondary">
        请人帮忙时发给他：版本、数字和运行日志，没有姓名、客户和任何登记的内容。
      </p>
      {file && (
        <Notice tone="ok" title="诊断包已写好">
          {file}
        </Notice>
      )}
      {problem && <Notice title={problem} />}
      <div className="row">
        <Action icon="download" onClick={() => void write()}>
          导出诊断包
        </Action>
      </div>
    </section>
  );
}
