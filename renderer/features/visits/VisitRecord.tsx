import { useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { ApprovalPanel } from "#renderer/record/approval/ApprovalPanel.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { StateChip, type Tone } from "#renderer/ui/panel/Marks.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { approveCosts, enterCostApproval } from "#shared/domain/visits/cost-actions.ts";
import { openCostRequest, overCapBy } from "#shared/domain/visits/costs.ts";
import { visitStateLabels } from "#shared/domain/visits/labels.ts";
import { cancelVisit, checkOutVisit } from "#shared/domain/visits/leave.ts";
import { partyName } from "#shared/domain/visits/standing.ts";
import type { Visit, VisitState } from "#shared/domain/visits/visit.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { CostsTab } from "./CostsTab.tsx";
import { traceWords } from "./trace-words.ts";
import { useBadgePrintables } from "./use-badges.ts";
import { VisitFacts } from "./VisitFacts.tsx";
import "./visits.css";

const tones: Record<VisitState, Tone> = {
  expected: "info",
  inHouse: "ok",
  left: "void",
  cancelled: "void",
  closedAtNight: "soon",
};

interface Props {
  visit: Visit;
  onEdit: () => void;
}

/** One visit: who, to whom, what was computed, and the step that comes next. */
export function VisitRecord({ visit, onEdit }: Props) {
  return (
    <RecordPane
      label={`来访 ${visit.id}`}
      head={
        <RecordHead
          title={partyName(visit)}
          number={visit.id}
          marks={
            <>
              <GradeOf grade={visit.customer?.grade} />
              <StateChip tone={tones[visit.state]}>{visitStateLabels[visit.state]}</StateChip>
            </>
          }
          actions={<VisitActions visit={visit} onEdit={onEdit} />}
        />
      }
    >
      <div className="visit-record">
        {visit.state === "closedAtNight" && (
          <Notice tone="warning" title="当天没有登记离开，夜间自动结束">
            离开时间不明，以接待人所知为准。
          </Notice>
        )}
        <OverCapApproval visit={visit} />
        <VisitFacts visit={visit} />
        <VisitTabs visit={visit} />
      </div>
    </RecordPane>
  );
}

/** The request to spend more than the cap, for whoever may answer it. */
function OverCapApproval({ visit }: { visit: Visit }) {
  const around = useAround();
  const request = openCostRequest(visit);
  if (!request || !around || !visit.overCap) return null;
  return (
    <ApprovalPanel
      request={request}
      around={around}
      title={`接待费用 ${yen(visit.overCap.cents)}，超过上限 ${yen(overCapBy(visit))}`}
      action={approveCosts}
      paper={enterCostApproval}
      id={visit.id}
    />
  );
}

function VisitActions({ visit, onEdit }: Props) {
  const checkOut = useSave(checkOutVisit);
  const cancel = useSave(cancelVisit);
  const [cancelling, setCancelling] = useState(false);
  const { id, state } = visit;
  const end = async (reason: string) => {
    if (await cancel.save({ id, reason })) setCancelling(false);
  };
  if (state === "inHouse")
    return (
      <>
        {checkOut.problems[0] && <span className="text-over">{checkOut.problems[0].message}</span>}
        <Action onClick={onEdit}>修改</Action>
        <Action kind="main" busy={checkOut.saving} onClick={() => void checkOut.save({ id })}>
          登记离开
        </Action>
      </>
    );
  if (state !== "expected") return null;
  return (
    <>
      <Action kind="danger" onClick={() => setCancelling(true)}>
        取消预约
      </Action>
      <Action kind="main" onClick={onEdit}>
        登记到访
      </Action>
      <ConfirmDanger
        open={cancelling}
        title={`取消预约 ${id}？`}
        text="预约取消后不能恢复，记录和原因会保留。"
        actionLabel="取消预约"
        reasonLabel="取消原因"
        busy={cancel.saving}
        problem={cancel.problems[0]?.message}
        onConfirm={(reason) => void end(reason)}
        onCancel={() => setCancelling(false)}
      />
    </>
  );
}

function VisitTabs({ visit }: { visit: Visit }) {
  const printables = useBadgePrintables(visit);
  const count = visit.costs?.filter(({ voided }) => !voided).length ?? 0;
  const costs = { id: "costs", label: "费用", count, content: <CostsTab visit={visit} /> };
  return (
    <RecordTabs
      label="来访记录"
      subject={`${visitTable.name}:${visit.id}`}
      record={visit}
      words={traceWords}
      own={[costs]}
      printables={() => printables}
    />
  );
}
