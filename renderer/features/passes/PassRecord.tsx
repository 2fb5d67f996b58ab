import { useAround } from "#renderer/data/live.ts";
import { ApprovalPanel } from "#renderer/record/approval/ApprovalPanel.tsx";
import { DeadlineChips } from "#renderer/record/DeadlineChips.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { HistoryTab } from "#renderer/record/HistoryTab.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { type Step, StepBar } from "#renderer/ui/record/StepBar.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { lastAnswered, standingOf } from "#shared/domain/common/approvals/request.ts";
import { approvePass, enterPassApproval } from "#shared/domain/passes/approve.ts";
import { openRequestOf, requestOf } from "#shared/domain/passes/consent.ts";
import { isExpired, stateWords } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { pendingPieces } from "#shared/domain/passes/returns.ts";
import { passTitle } from "#shared/domain/passes/standing.ts";
import { clockTime, type IsoTime } from "#shared/lib/time.ts";
import { CheckPanel } from "./CheckPanel.tsx";
import { NoteLine } from "./NoteLine.tsx";
import { PassActions } from "./PassActions.tsx";
import { PassFacts } from "./PassFacts.tsx";
import { passPapersOf } from "./papers.ts";
import { passTone } from "./pass-tone.ts";
import { ReturnPanel } from "./ReturnPanel.tsx";
import { traceWords } from "./trace-words.ts";
import "./passes.css";

interface Props {
  pass: ExitPass;
  onEdit: () => void;
}

/** One pass: how far it has come, what is on it, and the step that comes next. */
export function PassRecord({ pass, onEdit }: Props) {
  const now = useNow();
  const isPending = pendingPieces(pass) > 0;
  return (
    <RecordPane
      label={`出门条 ${pass.id}`}
      head={
        <RecordHead
          title={passTitle(pass)}
          number={pass.id}
          marks={
            <>
              <GradeOf grade={pass.customer.grade} />
              <StateChip tone={passTone(pass, now)}>{stateWords(pass, now)}</StateChip>
            </>
          }
          chips={isPending && <DeadlineChips deadlines={pass.deadlines} />}
          actions={<PassActions pass={pass} onEdit={onEdit} />}
        >
          <StepBar label="进度" steps={stepsOf(pass)} />
        </RecordHead>
      }
    >
      <div className="pass-record">
        <NextStep pass={pass} />
        <PassFacts pass={pass} />
        <PassTabs key={pass.state} pass={pass} />
      </div>
    </RecordPane>
  );
}

const done = (doer: { at: string; byName: string } | undefined) =>
  doer && { note: `${clockTime(doer.at)} ${doer.byName}` };

/** 申请, 核对, 审批 where it was asked for, 开具, 放行, 归还 where goods come back; the first that is not done is under way. */
function stepsOf(pass: ExitPass): Step[] {
  const { steps, check, issued, released, returnable, state } = pass;
  const request = requestOf(pass);
  const agreed =
    request && standingOf(request) === "agreed" ? lastAnswered(request)?.answer : undefined;
  const course = [
    { label: "申请", by: steps[0] },
    { label: "核对", by: check },
    ...(request ? [{ label: "审批", by: agreed }] : []),
    { label: "开具", by: issued },
    { label: "放行", by: released },
    ...(returnable
      ? [{ label: "归还", by: state === "returned" ? pass.returns.at(-1) : undefined }]
      : []),
  ];
  const next = course.findIndex(({ by }) => by === undefined);
  return course.map(({ label, by }, index) => ({
    label,
    state: by ? "done" : index === next && pass.endedAt === undefined ? "current" : "ahead",
    ...done(by),
  }));
}

function NextStep({ pass }: { pass: ExitPass }) {
  const around = useAround();
  if (pass.state === "applied") return <CheckPanel key={pass.rev} pass={pass} />;
  const request = openRequestOf(pass);
  if (!request || !around) return null;
  return (
    <ApprovalPanel
      request={request}
      around={around}
      title="申请开具出门条"
      text={passTitle(pass)}
      action={approvePass}
      paper={enterPassApproval}
      id={pass.id}
    />
  );
}

/** What one comes for: to print a pass that was just issued, later to take goods back, else to read what happened. */
function firstTab(pass: ExitPass, now: IsoTime): string {
  const isOut = pass.state === "released" || isExpired(pass, now);
  if (isOut && pendingPieces(pass) > 0) return "returns";
  return pass.state === "issued" ? "prints" : "history";
}

function PassTabs({ pass }: { pass: ExitPass }) {
  const now = useNow();
  const around = useAround();
  const pending = pendingPieces(pass);
  const returns = { id: "returns", label: "归还", count: pending };
  return (
    <RecordTabs
      label="出门条记录"
      subject={`${exitPassTable.name}:${pass.id}`}
      record={pass}
      words={traceWords}
      first={firstTab(pass, now)}
      history={
        <>
          <NoteLine id={pass.id} />
          <HistoryTab steps={pass.steps} />
        </>
      }
      own={pending > 0 ? [{ ...returns, content: <ReturnPanel pass={pass} /> }] : []}
      printables={() => (around ? passPapersOf(pass, around) : [])}
    />
  );
}
