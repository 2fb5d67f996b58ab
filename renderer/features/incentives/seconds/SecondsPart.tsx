import { useMemo } from "react";
import { useListBetween } from "#renderer/data/list-between.ts";
import { useList } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import {
  type SecondService,
  secondServices,
  watchedMonths,
} from "#shared/domain/incentives/facts.ts";
import { type Judgement, judgedList } from "#shared/domain/incentives/judgement.ts";
import { factsOf } from "#shared/domain/service-incentives.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { tripList } from "#shared/domain/services/trip-lists.ts";
import { addMonths, localDate } from "#shared/lib/time.ts";
import type { PartProps } from "../use-place.ts";
import { SecondRecord } from "./SecondRecord.tsx";

/** So many services are looked through for repeats. */
const most = 20_000;

/** 第二次服务: what the program found, and how the supervisor judged it; the unjudged first. */
export function SecondsPart({ place, around }: PartProps) {
  const [width, setWidth] = useListWidth("incentives");
  const months = watchedMonths(around.rules);
  const today = localDate(around.now);
  // whatever can still count in a statement that is open: what was watched through the last half-year
  const found = useListBetween<ServiceOrder>(tripList, addMonths(today, -months - 6), today, most);
  const judged = useList<Judgement>(judgedList, { limit: most }).records;
  const pairs = useMemo(
    () => secondServices(found?.records.flatMap((each) => factsOf(each) ?? []) ?? [], months),
    [found, months],
  );
  if (!found || !judged) return null;
  const judgements = new Map(judged.map((each) => [each.id, each]));
  const sorted = pairs
    .map((pair) => ({ ...pair, judgement: judgements.get(pair.second.id) }))
    .toSorted((a, b) => Number(a.judgement !== undefined) - Number(b.judgement !== undefined));
  const chosen = sorted.find(({ second }) => second.id === place.id);
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <ListPane>
          <QueueList
            label="第二次服务"
            sections={[{ items: sorted }]}
            idOf={({ second }) => second.id}
            renderItem={(pair) => <Row pair={pair} judgement={pair.judgement} />}
            selected={place.id}
            onSelect={place.select}
            empty={
              <EmptyState
                icon="incentive"
                title="没有发现第二次服务"
                text={`安装、调试完工后 ${months} 个月内，同一客户、同一设备再次服务的，会列在这里由主管判定。`}
              />
            }
          />
        </ListPane>
      }
      record={
        chosen ? (
          <SecondRecord
            key={chosen.second.id}
            pair={chosen}
            judgement={chosen.judgement}
            around={around}
          />
        ) : (
          <EmptyState icon="incentive" title="从左边选一次服务来判定" />
        )
      }
    />
  );
}

function Row({ pair, judgement }: { pair: SecondService; judgement: Judgement | undefined }) {
  const { first, second, common } = pair;
  return (
    <QueueRow
      title={`${second.id} ${second.kindWords}`}
      end={
        judgement ? (
          <StateChip tone={judgement.isPersonal ? "over" : "ok"}>
            {judgement.isPersonal ? "个人原因" : "不是个人原因"}
          </StateChip>
        ) : (
          <StateChip tone="soon">待判定</StateChip>
        )
      }
      detail={`前一次 ${first.id} ${first.kindWords}，${common}`}
      endDetail={localDate(second.receivedAt)}
    />
  );
}
