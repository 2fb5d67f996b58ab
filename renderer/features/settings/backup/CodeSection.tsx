import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { BackupStatus } from "#shared/bridge/backup.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime, localDate } from "#shared/lib/time.ts";
import { NewCode } from "./NewCode.tsx";

/** 恢复码: whether there is one, and a new one for those who need it. */
export function CodeSection({ status }: { status: BackupStatus }) {
  const [isMaking, setMaking] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { codeMadeAt } = status;
  const made = codeMadeAt && localDate(isoTime(Date.parse(codeMadeAt), chinaOffset));
  return (
    <section className="settings-part" aria-label="恢复码">
      <h2>恢复码</h2>
      <p className="text-secondary">
        备份是加密的，只有纸上的恢复码打得开。恢复码不存在电脑里，所以同一个码不能再打印一次；纸丢了就换一个新的。
      </p>
      {made && !isMaking && <Notice tone="ok" title={`恢复码生成于 ${made}`} />}
      {isMaking ? (
        <NewCode onKept={() => setMaking(false)} onCancel={() => setMaking(false)} />
      ) : (
        <div className="row">
          <Action
            kind={made ? "plain" : "main"}
            icon="print"
            onClick={() => (made ? setAsked(true) : setMaking(true))}
          >
            {made ? "换新恢复码" : "打印恢复码"}
          </Action>
        </div>
      )}
      <ConfirmDanger
        open={isAsked}
        title="换一个新的恢复码？"
        text="以后的备份用新的恢复码打开，两个位置都会从头做一份。以前的备份还在，仍用以前那张纸。"
        actionLabel="换新恢复码"
        onConfirm={() => {
          setAsked(false);
          setMaking(true);
        }}
        onCancel={() => setAsked(false)}
      />
    </section>
  );
}
