import { useList } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { enterIncentive } from "#shared/domain/incentives/enter.ts";
import {
  entryAbout,
  entryList,
  entryWords,
  type IncentiveEntry,
} from "#shared/domain/incentives/entry.ts";
import type { PartProps } from "../use-place.ts";
import { EntryForm } from "./EntryForm.tsx";
import { EntryRecord } from "./EntryRecord.tsx";

const none: IncentiveEntry[] = [];

/** 事项登记: accidents, praise, saved cost, bonuses and corrections. */
export function EntriesPart({ place, around }: PartProps) {
  const [width, setWidth] = useListWidth("incentives");
  const { records, hasMore, more } = useList<IncentiveEntry>(entryList, { newestFirst: true });
  const mayEnter = mayDo(around.actor, enterIncentive.name);
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <ListPane
          footer={
            mayEnter && (
              <Action kind="link" size="small" onClick={() => place.select()}>
                登记一项
              </Action>
            )
          }
        >
          <QueueList
            label="激励事项"
            sections={[{ items: records ?? none }]}
            idOf={({ id }) => id}
            renderItem={(entry) => <Row entry={entry} />}
            selected={place.id}
            onSelect={place.select}
            {...(hasMore ? { onNearEnd: more } : {})}
            empty={
              records && (
                <EmptyState
                  icon="incentive"
                  title="还没有登记事项"
                  text="安全事故、客户表扬、节约成本、奖金和更正在右边登记，汇总时计入。"
                />
              )
            }
          />
        </ListPane>
      }
      record={
        place.id === undefined ? (
          <EntryForm around={around} mayEnter={mayEnter} onSaved={place.select} />
        ) : (
          <EntryRecord key={place.id} id={place.id} around={around} />
        )
      }
    />
  );
}

const Row = ({ entry }: { entry: IncentiveEntry }) => (
  <QueueRow
    title={entryAbout(entry)}
    end={entry.voided && <StateChip tone="void">已作废</StateChip>}
    detail={`${entryWords(entry)}，${entry.what}`}
    endDetail={entry.on}
  />
);
