import { useAround, useList } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { drawSpotCheck } from "#shared/domain/complaints/spot-checks/actions.ts";
import { type SpotCheck, unchecked } from "#shared/domain/complaints/spot-checks/spot-check.ts";
import { periodName, readPeriod } from "#shared/domain/complaints/statistics/period.ts";
import { TwoPanes } from "../statistics/TwoPanes.tsx";
import type { usePeriod } from "../statistics/use-period.ts";
import { DrawSpotCheck } from "./DrawSpotCheck.tsx";
import { SpotCheckRecord } from "./SpotCheckRecord.tsx";

const none: SpotCheck[] = [];

/** 抽查: complaints drawn at random to verify their results (R03 四.2). */
export function SpotChecksPart({ chosen }: { chosen: ReturnType<typeof usePeriod> }) {
  const around = useAround();
  const { records, hasMore, more } = useList<SpotCheck>("spotCheck.all", { newestFirst: true });
  if (!around) return null;
  const mayDraw = mayDo(around.actor, drawSpotCheck.name);
  return (
    <TwoPanes
      name="spotChecks"
      list={
        <ListPane
          footer={
            mayDraw && (
              <Action kind="link" size="small" onClick={() => chosen.select()}>
                再抽一次
              </Action>
            )
          }
        >
          <QueueList
            label="抽查"
            sections={[{ items: records ?? none }]}
            idOf={({ id }) => id}
            renderItem={(check) => <Row check={check} />}
            selected={chosen.id}
            onSelect={chosen.select}
            {...(hasMore ? { onNearEnd: more } : {})}
            empty={
              records && (
                <EmptyState
                  icon="eye"
                  title="还没有抽查过"
                  text="在右边从已办结的投诉里随机抽取几件，核实处理结果。"
                />
              )
            }
          />
        </ListPane>
      }
      record={
        chosen.id === undefined ? (
          <DrawSpotCheck chosen={chosen} around={around} mayDraw={mayDraw} />
        ) : (
          <SpotCheckRecord key={chosen.id} id={chosen.id} />
        )
      }
    />
  );
}

function Row({ check }: { check: SpotCheck }) {
  const period = readPeriod(check.period);
  const left = unchecked(check).length;
  return (
    <QueueRow
      title={period ? periodName(period) : check.period}
      end={
        <StateChip tone={left > 0 ? "info" : "ok"}>
          {left > 0 ? `还有 ${left} 件` : "已核实"}
        </StateChip>
      }
      detail={`${check.population.length} 件中抽取 ${check.checks.length} 件，${check.drawn.byName}`}
      endDetail={<Time at={check.drawn.at} />}
    />
  );
}
