import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import type { BackupPlace, BackupResult, PlaceStatus } from "#shared/bridge/backup.ts";
import { resultExactly, resultTime } from "./backup-words.ts";
import { FolderField, useMounts } from "./FolderField.tsx";
import { placeNames } from "./place-names.ts";
import type { useBackupCalls } from "./use-backup-calls.ts";

interface Props {
  place: BackupPlace;
  status: PlaceStatus;
  /** There is a code, and nothing runs. */
  ready: boolean;
  calls: ReturnType<typeof useBackupCalls>;
}

const about = {
  first: "每天下班后、没有人保存内容时自动备份。最好在另一块磁盘上。",
  second: "自己的 U 盘或移动硬盘，插上就自动补；不用时拔下来另放。没插时今日页会一直写着。",
} as const;

/** One place: where, whether it is there, how its last backups ended, and what can be done. */
export function PlaceSection({ place, status, ready, calls }: Props) {
  const [isChanging, setChanging] = useState(false);
  const name = placeNames[place];
  return (
    <section className="settings-part" aria-label={name}>
      <h2>{name}</h2>
      <p className="text-secondary">{about[place]}</p>
      {status.chosen && !isChanging && <PlaceFacts status={status} />}
      {status.chosen && !status.present && (
        <Notice tone="warning" title={`${name}未连接`}>
          插好以后会自动补上；已有的备份不受影响。
        </Notice>
      )}
      {!status.chosen || isChanging ? (
        <ChoosePlace place={place} calls={calls} onDone={() => setChanging(false)} />
      ) : (
        <div className="row">
          <Action
            icon="download"
            disabled={!ready || !status.present}
            label={`立即备份到${name}`}
            onClick={() => void calls.run(place)}
          >
            立即备份
          </Action>
          <Action
            icon="shield"
            disabled={!ready || !status.present || status.good === null}
            label={`校验${name}`}
            onClick={() => void calls.verify(place)}
          >
            校验
          </Action>
          <Action label={`更换${name}`} onClick={() => setChanging(true)}>
            更换位置
          </Action>
        </div>
      )}
    </section>
  );
}

function PlaceFacts({ status }: { status: PlaceStatus }) {
  const facts = [
    { label: "文件夹", value: status.folder },
    { label: "上次备份", value: <Outcome result={status.good} none="还没有备份过" /> },
    { label: "整份校验", value: <Outcome result={status.replayed} none="还没有校验过" /> },
  ];
  const failed = status.last?.ok === false ? status.last : undefined;
  return (
    <>
      <Facts columns={1} facts={facts} />
      {failed && <Notice title={`上一次备份没有成功：${failed.message}`} />}
      {status.sameDisk && (
        <Notice tone="warning" title="和数据在同一块磁盘上">
          磁盘坏了两份都没有了，建议换到另一块磁盘，或配上第二备份位置。
        </Notice>
      )}
    </>
  );
}

function Outcome({ result, none }: { result: BackupResult | null; none: string }) {
  const now = useNow();
  if (!result) return <span className="text-tertiary">{none}</span>;
  return (
    <span className={result.ok ? undefined : "text-over"} title={resultExactly(result)}>
      <b className="num">{resultTime(result, now)}</b> {result.message}
    </span>
  );
}

interface ChooseProps extends Pick<Props, "place" | "calls"> {
  onDone: () => void;
}

/** Where a place is chosen; the first has a suggestion. */
function ChoosePlace({ place, calls, onDone }: ChooseProps) {
  const { mounts, suggested } = useMounts();
  const [typed, setTyped] = useState<string>();
  const folder = typed ?? (place === "first" ? suggested : "");
  const save = async () => {
    if (await calls.setPlace(place, folder)) onDone();
  };
  return (
    <form
      aria-label={`选择${placeNames[place]}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FolderField
        label={`${placeNames[place]}文件夹`}
        value={folder}
        onChange={setTyped}
        mounts={mounts}
        below="前台通备份"
      />
      <div className="row">
        <Action kind="main" submit disabled={folder === ""}>
          {`设定${placeNames[place]}`}
        </Action>
      </div>
    </form>
  );
}
