import type { ReactNode } from "react";
import { useList } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import type { PartProps } from "./use-place.ts";

interface Props<R> extends Pick<PartProps, "place"> {
  label: string;
  /** The list whose records are shown, the newest first. */
  list: string;
  row: (record: R) => ReactNode;
  empty: { title: string; text: string };
  /** What leads back to the form for a new one; left out for those who may not. */
  add: string | undefined;
  /** The form for a new one, shown while none is chosen. */
  form: ReactNode;
  record: (id: string) => ReactNode;
}

/** A part of the incentives: its records at the left, and one of them or the form for a new one at the right. */
export function PartPane<R extends BaseRecord>(props: Props<R>) {
  const { place, label, list, row, empty, add, form, record } = props;
  const [width, setWidth] = useListWidth("incentives");
  const { records, hasMore, more } = useList<R>(list, { newestFirst: true });
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <ListPane
          footer={
            add !== undefined && (
              <Action kind="link" size="small" onClick={() => place.select()}>
                {add}
              </Action>
            )
          }
        >
          <QueueList
            label={label}
            sections={[{ items: records ?? [] }]}
            idOf={({ id }) => id}
            renderItem={row}
            selected={place.id}
            onSelect={place.select}
            {...(hasMore ? { onNearEnd: more } : {})}
            empty={records && <EmptyState icon="incentive" {...empty} />}
          />
        </ListPane>
      }
      record={place.id === undefined ? form : record(place.id)}
    />
  );
}
