import { ApprovalPanel } from "#renderer/record/approval/ApprovalPanel.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { dueText } from "#renderer/record/why-content.ts";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { extendedDeadline } from "#shared/domain/complaints/deadlines.ts";
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
