import { ApprovalPanel } from "#renderer/record/approval/ApprovalPanel.tsx";
import { useSave } from "#renderer/record/use-save.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { dueText } from "#renderer/record/why-content.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import {
  type Complaint,
  runningDeadlines,
  unseenReports,
} from "#shared/domain/complaints/complaint.ts";
import { headsTold, seeReport } from "#shared/domain/complaints/course.ts";
import { extendedDeadline, headsToTell, kindOf } from "#shared/domain/complaints/deadlines.ts";
import { decideExtension, enterExtension } from "#shared/domain/complaints/extension.ts";
import { openExtension } from "#shared/domain/complaints/extension-request.ts";
import { beforeFinal } from "#shared/domain/complaints/investigation/investigation.ts";
import { mayTake } from "#shared/domain/complaints/lifecycle.ts";
import { groundLabels, suggestInvalid } from "#shared/domain/complaints/validity.ts";

interface Props {
  complaint: Complaint;
  around: Surroundings;
}

/** What must be known before anything is done: an extension asked for, a ground suggested, an invalid complaint. */
export function RecordNotices({ complaint, around }: Props) {
  return (
    <>
      <SeenNotice complaint={complaint} around={around} />
      <ReportNotice complaint={complaint} />
      <GroupNotice complaint={complaint} />
      <ProvisionalNotice complaint={complaint} around={around} />
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

/** A report that this person has to acknowledge, or of which others have not said yet that they know. */
function SeenNotice({ complaint, around }: Props) {
  const { save, problems, saving } = useSave(seeReport);
  const unseen = mayTake("seen", complaint.state) ? unseenReports(complaint) : [];
  const mine = unseen.find(({ to }) => to.id === around.actor.id);
  const others = unseen.filter((each) => each !== mine);
  return (
    <>
      {mine && (
        <Notice
          tone="warning"
          title={`${mine.byName} 上报给您：${mine.reason}`}
          action={
            <Action kind="main" busy={saving} onClick={() => void save({ id: complaint.id })}>
              {seeReport.label}
            </Action>
          }
        >
          {problems[0]?.message ?? "点「已知悉」以后，从您的今日上撤下。"}
        </Notice>
      )}
      {others.length > 0 && (
        <Notice
          tone="info"
          title={`已上报，等${others.map(({ to }) => to.name).join("、")}确认知悉`}
        />
      )}
    </>
  );
}

/** Several households with the same matter (R09 2.(6)). */
function GroupNotice({ complaint: { group, id } }: Pick<Props, "complaint">) {
  if (group === undefined) return null;
  const from = group.first === id ? "这一件是第一件" : `第一件是 ${group.first}`;
  return (
    <Notice
      tone="warning"
      title={`集体投诉，${from}`}
      action={<WhyFigure title="集体投诉" basis={group.basis} />}
    >
      {group.basis.steps?.join("；")}
    </Notice>
  );
}

/** What was judged before the investigation is not final (R18 14–15). */
function ProvisionalNotice({ complaint, around }: Props) {
  const { rules, desk } = around;
  const first = beforeFinal(complaint, rules, desk.mainPack);
  if (first === undefined || complaint.validity === undefined) return null;
  return <Notice tone="info" title={`是否有效还没有最后认定，先${first}`} />;
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
  const suggestion = suggestInvalid(complaint, around.rules, around.desk.mainPack);
  if (suggestion === undefined) return null;
  return (
    <Notice
      tone="info"
      title={`可能无效：${groundLabels[suggestion.ground]}`}
      action={<WhyFigure title="建议转为无效" basis={suggestion.basis} />}
    >
      {suggestion.basis.steps?.join("；")}。由人决定；要转为无效，请在「更多」里办理。
    </Notice>
  );
}
