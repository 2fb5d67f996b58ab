import { useRecord } from "#renderer/data/live.ts";
import { blankCall, CallFields, type CallValues } from "#renderer/record/CallFields.tsx";
import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { StepPanel } from "#renderer/record/StepPanel.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { type Score, scoreLabels } from "#shared/domain/services/labels.ts";
import { orderTitle, type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { enterSurvey } from "#shared/domain/services/survey/actions.ts";
import { scoreOf, waitsForSurvey } from "#shared/domain/services/survey/survey.ts";

const first: CallValues<Score> = blankCall;

/** One customer to be asked how the service was, with the call to be noted. */
export function SurveyRecord({ id, onLeave }: { id: string; onLeave: () => void }) {
  const order = useRecord(serviceOrderTable, id);
  if (order === null) return <EmptyState icon="phone" title="没有这张工单" />;
  if (!order) return null;
  const waits = waitsForSurvey(order);
  const score = scoreOf(order);
  return (
    <RecordPane
      label="满意度回访"
      head={
        <RecordHead
          title={orderTitle(order)}
          number={order.id}
          marks={
            <StateChip tone={waits ? "info" : "void"}>
              {waits ? "待回访" : score ? scoreLabels[score] : "已结束"}
            </StateChip>
          }
        />
      }
    >
      <div className="stack">
        {waits && (
          <StepPanel
            key={order.survey?.calls.length}
            action={enterSurvey}
            id={id}
            first={first}
            onDone={onLeave}
          >
            {(values, set) => <CallFields values={values} set={set} moods={scoreLabels} />}
          </StepPanel>
        )}
        <SurveyFacts order={order} />
      </div>
    </RecordPane>
  );
}

function SurveyFacts({ order }: { order: ServiceOrder }) {
  const { sheet, survey, finishedAt, result } = order;
  const onSheet = sheet.signatures.customer?.score;
  return (
    <Facts
      facts={[
        { label: "联系人", value: order.contact },
        { label: "联系电话", value: <PhoneText phone={order.phone} /> },
        { label: "服务工程师", value: order.engineers.map(({ name }) => name).join("、") },
        { label: "完工时间", value: finishedAt && <Time at={finishedAt} /> },
        { label: "记录单上的评价", value: onSheet && scoreLabels[onSheet] },
        { label: "服务工单", value: <RecordLink table={serviceOrderTable.name} id={order.id} /> },
        { label: "处理结果", value: result, wide: true },
        ...(survey?.calls ?? []).map(({ at, byName, reached, score, note }, index) => ({
          label: `第 ${index + 1} 次回访`,
          value: (
            <>
              <Time at={at} /> {byName} {reached && score ? scoreLabels[score] : "未联系上"}
              {note ? `：${note}` : ""}
            </>
          ),
          wide: true,
        })),
      ]}
    />
  );
}
