import { useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";

/** 导出诊断包, possible at any time; says where the file lies. */
export function DiagnosticsLink() {
  const [said, setSaid] = useState<string>();
  const write = async () => {
    try {
      setSaid(`诊断包：${(await callDesk("diagnostics.export", {})).file}`);
    } catch (error) {
      setSaid(refusalText(error));
    }
  };
  return (
    <>
      {said && (
        <span className="text-tertiary text-small ellipsis" role="status" title={said}>
          {said}
        </span>
      )}
      <Action kind="quiet" size="small" icon="download" onClick={() => void write()}>
        导出诊断包
      </Action>
    </>
  );
}
