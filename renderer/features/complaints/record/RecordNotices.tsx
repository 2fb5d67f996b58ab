import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { dueText } from "#renderer/record/why-content.ts";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { extendedDeadline } from "#shared/domain/complaints/deadlines.ts";
import { extensionRefusal, isExtensionAsked } from "#shared/domain/complaints/extension.ts";
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
  const { extension } = complaint;
  if (extension === undefined || !isExtensionAsked(complaint)) return null;
  const longer = extendedDeadline(complaint, around);
  const refusal = extensionRefusal(complaint, around.actor);
  return (
    <Notice
      tone="info"
      title={`${extension.asked.byName} 申请延期${longer ? `到 ${dueText(longer)}` : ""}`}
    >
      {extension.reason}
      {refusal === undefined ? "" : `（${refusal}）`}
    </Notice>
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
