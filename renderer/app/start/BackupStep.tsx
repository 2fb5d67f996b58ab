import type { DeskStore } from "#renderer/data/desk-store.ts";
import { DeskContext } from "#renderer/data/live.ts";
import { NewCode } from "#renderer/features/settings/backup/NewCode.tsx";
import { PlaceSection } from "#renderer/features/settings/backup/PlaceSection.tsx";
import {
  useBackupCalls,
  useBackupStatus,
} from "#renderer/features/settings/backup/use-backup-calls.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { Actor } from "#shared/domain/common/staff-roles.ts";

interface Props {
  store: DeskStore;
  actor: Actor;
  onDone: () => void;
}

/** 备份, the last step of the first start: code and places. It can be left for later; 今日 then says so. */
export function BackupStep({ store, actor, onDone }: Props) {
  const status = useBackupStatus();
  const calls = useBackupCalls();
  const isReady = status !== undefined && status.codeMadeAt !== null && status.first.chosen;
  useKeys("page", [{ key: "Esc", label: "以后再设", run: onDone, disabled: isReady }]);
  return (
    <DeskContext value={{ store, actor }}>
      <div className="set-up-body">
        <h1>备份</h1>
        <p className="text-secondary">
          电脑会坏、会丢。备份是加密的，用纸上的恢复码打开；以后在「设置」的「备份」里也能设。
        </p>
        {calls.problem && <Notice title={calls.problem} />}
        {status?.codeMadeAt === null && <NewCode onKept={() => undefined} />}
        {status && status.codeMadeAt !== null && (
          <div className="settings-body">
            {(["first", "second"] as const).map((place) => (
              <PlaceSection
                key={place}
                place={place}
                status={status[place]}
                ready={false}
                calls={calls}
              />
            ))}
          </div>
        )}
      </div>
      <footer className="set-up-foot">
        <span className="grow text-secondary text-table">
          {isReady ? "第一份备份会在没有人保存内容时自动做" : "可以先不设，今日页会一直提醒"}
        </span>
        {isReady ? (
          <Action kind="main" size="large" onClick={onDone}>
            完成
          </Action>
        ) : (
          <Action kind="quiet" size="large" keys="Esc" onClick={onDone}>
            以后再设
          </Action>
        )}
      </footer>
    </DeskContext>
  );
}
