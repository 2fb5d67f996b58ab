import "./past.css";
import { useState } from "react";
import { useLocation } from "wouter";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import type { PastMoment } from "#renderer/data/past.ts";
import { ChangedFields } from "#renderer/record/TraceTab.tsx";
import { useLookBack } from "#renderer/state/look-back.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { exactTimeText } from "#renderer/ui/text/time-text.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { changeBetween, isEmptyChange } from "#shared/journal/apply.ts";
import type { Change } from "#shared/journal/entry.ts";
import { isoTime } from "#shared/lib/time.ts";
import { wordsOf } from "./words.ts";

interface Props {
  moment: PastMoment;
  past: DeskStore;
  today: DeskStore;
}

type Compared = { text: string; change?: Change };

/** The record that the address names, then and now. */
async function compare(path: string, { past, today }: Props): Promise<Compared> {
  const id = decodeURIComponent(path.split("/").at(-1) ?? "");
  for (const table of Object.keys(wordsOf)) {
    const then = (await past.db.records.get([table, id]))?.record;
    if (!then) continue;
    const now = (await today.db.records.get([table, id]))?.record;
    if (!now) return { text: `${id} 现在已经没有了` };
    const change = changeBetween(table, then, now);
    return isEmptyChange(change)
      ? { text: `${id} 从那时到现在没有变` }
      : { text: `${id}：当时 → 现在`, change };
  }
  return { text: "先打开一条记录，再点「与现在对比」" };
}

/** Says on every screen that this is not today's desk; compares the record on the screen, and leads back. */
export function PastBar(props: Props) {
  const { moment } = props;
  const close = useLookBack((state) => state.close);
  const [path] = useLocation();
  const [compared, setCompared] = useState<Compared & { path: string }>();
  const time = exactTimeText(isoTime(Date.parse(moment.time), chinaOffset));
  const shown = compared?.path === path ? compared : undefined;
  return (
    <aside className="past-bar" aria-label="看当时">
      <div className="row">
        <Icon name="history" />
        <b>{`看当时：${time}，日志第 ${moment.head.seq} 条时的样子`}</b>
        <span className="grow">只能看，不能保存，不能打印</span>
        <Action
          size="small"
          onClick={() => void compare(path, props).then((found) => setCompared({ ...found, path }))}
        >
          与现在对比
        </Action>
        <Action size="small" kind="main" onClick={close}>
          回到现在
        </Action>
      </div>
      {shown && (
        <Notice tone="info" title={shown.text}>
          {shown.change && (
            <ChangedFields
              change={shown.change}
              words={wordsOf[shown.change.table] ?? { fields: {}, values: {} }}
            />
          )}
        </Notice>
      )}
    </aside>
  );
}
