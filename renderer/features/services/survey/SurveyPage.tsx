import { useLocation, useParams } from "wouter";
import { useAround } from "#renderer/data/live.ts";
import { useLists } from "#renderer/data/live-lists.ts";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { kindLabels } from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { toAskLists } from "#shared/domain/services/survey/survey.ts";
import { localDate } from "#shared/lib/time.ts";
import { SurveyMonth } from "./SurveyMonth.tsx";
import { SurveyRecord } from "./SurveyRecord.tsx";

/** So many orders of a month are shown. */
const MOST = 300;

/** 满意度: whose customers are still to be asked, and what a month's customers said. */
export function SurveyPage() {
  const { id } = useParams<{ id?: string }>();
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("survey");
  const around = useAround();
  const today = around && localDate(around.now);
  const listed = useLists(today === undefined ? [] : toAskLists(today), MOST);
  if (today === undefined) return null;
  const orders = (listed ?? []).map(({ record }) => record as ServiceOrder);
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <ListPane
          head={
            <b className="grow">
              待回访 <span className="num text-tertiary">{orders.length}</span>
            </b>
          }
          footer={
            <Action kind="link" size="small" onClick={() => navigate("/services/survey")}>
              满意度统计
            </Action>
          }
        >
          <QueueList
            label="待回访"
            sections={[{ items: orders }]}
            idOf={(order) => order.id}
            renderItem={(order) => <Row order={order} />}
            selected={id}
            onSelect={(chosen) => navigate(`/services/survey/${chosen}`)}
            empty={
              listed && (
                <EmptyState
                  icon="phone"
                  title="没有待回访的客户"
                  text="客户在服务记录单上签收以后，工单会列在这里，等人打电话问一声。"
                />
              )
            }
          />
        </ListPane>
      }
      record={
        id === undefined ? (
          <SurveyMonth today={today} />
        ) : (
          <SurveyRecord key={id} id={id} onLeave={() => navigate("/services/survey")} />
        )
      }
    />
  );
}

function Row({ order }: { order: ServiceOrder }) {
  const { id, customer, kind, engineers, finishedAt, survey } = order;
  const calls = survey?.calls.length ?? 0;
  return (
    <QueueRow
      title={customer.name}
      mark={<GradeOf grade={customer.grade} />}
      end={
        <span className="text-tertiary text-table">{finishedAt && <Time at={finishedAt} />}</span>
      }
      number={id}
      detail={[kindLabels[kind], ...engineers.map(({ name }) => name)].join(" ")}
      endDetail={calls > 0 ? `打过 ${calls} 次` : ""}
    />
  );
}
