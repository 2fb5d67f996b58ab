import { ApprovalPanel } from "#renderer/record/approval/ApprovalPanel.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { dueText } from "#renderer/record/why-content.ts";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { type Complaint, runningDeadlines } from "#shared/domain/complaints/complaint.ts";
import { headsTold } from "#shared/domain/complaints/course.ts";
import { extendedDeadline, headsToTell, kindOf } from "#shared/domain/complaints/deadlines.ts";
import { decideExtension, enterExtension } from "#shared/domain/complaints/extension.ts";
import { openExtension } from "#shared/domain/complaints/extension-request.ts";
import { mayTake } from "#shared/domain/complaints/lifecycle.ts";
import { groundLabels, suggestGround } from "#shared/domain/complaints/validity.ts";

interface Props {
  complaint: Complaint;
  around: Surroundings;
}

/** What must be known before anything is done: an extension asked for, a ground suggested, an invalid complaint. */
export function RecordNotices({ complaint, around }: Props) {
  return (
    <>
      <ReportNotice complaint={complaint} />
      <ExtensionNotice complaint={complaint} around={around} />
      <GroundNotice complaint={complaint} around={around} />
      {complaint.state === "invalid" && (
        <Notice tone="info" title="已转为无效，时限不再计算">
          {complaint.validity?.reason}
        </Notice>
      )}
    </>
  );
}

/** Whom a major complaint still has to be reported to (R09 2.(6)). */
function ReportNotice({ complaint }: Pick<Props, "complaint">) {
  const report = runningDeadlines(complaint).find((each) => kindOf(each) === "report");
  if (report === undefined) return null;
  const [told, all] = [headsTold(complaint).length, headsToTell(report)];
  return (
    <Notice
      tone="warning"
      title={
        told === 0
          ? `重大投诉，立即上报 ${all} 位领导`
          : `已报 ${told} 位，还要再报 ${all - told} 位领导`
      }
      action={<WhyFigure title="重大投诉上报" basis={report.basis} />}
    >
      点「升级」，每位领导报一次；同时向客户说明，约好回复时间。
    </Notice>
  );
}

function ExtensionNotice({ complaint, around }: Props) {
  const request = openExtension(complaint);
  if (!request) return null;
  const longer = extendedDeadline(complaint, around);
  return (
    <ApprovalPanel
      request={request}
      around={around}
      title={`申请延期${longer ? `到 ${dueText(longer)}` : ""}`}
      action={decideExtension}
      paper={enterExtension}
      id={complaint.id}
    />
  );
}

function GroundNotice({ complaint, around }: Props) {
  if (!mayTake("invalidate", complaint.state)) return null;
  const suggestion = suggestGround(complaint, around.rules, around.desk.mainPack);
  if (suggestion === undefined) return null;
  return (
    <Notice
      tone="info"
      title={`可能无效：${groundLabels[suggestion.ground]}`}
      action={<WhyFigure title="建议转为无效" basis={suggestion.basis} />}
    >
      由人决定；要转为无效，请在「更多」里办理。
    </Notice>
  );
}
