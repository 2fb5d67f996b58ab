import { useLocation, useParams } from "wouter";
import { useAround, useList } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { MoneyText, Time } from "#renderer/ui/text/Text.tsx";
import { type CashList, cashListList } from "#shared/domain/services/cash/cash-list.ts";
import { CashRecord } from "./CashRecord.tsx";
import { CashWaiting } from "./CashWaiting.tsx";

/** 缴款: the money that finance does not have yet, and the lists on which it took over what it has. */
export function CashPage() {
  const { id } = useParams<{ id?: string }>();
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("cash");
  const around = useAround();
  const lists = useList<CashList>(cashListList, { limit: 60, newestFirst: true });
  if (!around) return null;
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <ListPane
          head={<b className="grow">缴款清单</b>}
          footer={
            <Action kind="link" size="small" onClick={() => navigate("/services/cash")}>
              待交款项
            </Action>
          }
        >
          <QueueList
            label="缴款清单"
            sections={[{ items: lists.records ?? [] }]}
            idOf={(list) => list.id}
            renderItem={(list) => <Row list={list} />}
            selected={id}
            onSelect={(chosen) => navigate(`/services/cash/${chosen}`)}
            {...(lists.hasMore ? { onNearEnd: lists.more } : {})}
            empty={
              lists.records && (
                <EmptyState
                  icon="wallet"
                  title="还没有缴款清单"
                  text="财务把待交款项一起签收，就有一张清单，交款人和财务都在上面签字。"
                />
              )
            }
          />
        </ListPane>
      }
      record={
        id === undefined ? (
          <CashWaiting around={around} onHanded={(list) => navigate(`/services/cash/${list}`)} />
        ) : (
          <CashRecord key={id} id={id} />
        )
      }
    />
  );
}

const Row = ({ list: { id, handed, lines, totalCents } }: { list: CashList }) => (
  <QueueRow
    title={<MoneyText cents={totalCents} />}
    end={
      <span className="text-tertiary text-table">
        <Time at={handed.at} />
      </span>
    }
    number={id}
    detail={`${lines.length} 笔`}
    endDetail={handed.byName}
  />
);
