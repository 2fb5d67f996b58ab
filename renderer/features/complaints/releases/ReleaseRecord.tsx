import { useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { ApprovalPanel } from "#renderer/record/approval/ApprovalPanel.tsx";
import { ChainList } from "#renderer/record/approval/ChainList.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { lastAnswered } from "#shared/domain/common/approvals/request.ts";
import { printedSteps, signedBy } from "#shared/domain/common/approvals/words.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import {
  askCorrection,
  decideRelease,
  enterReleaseDecision,
  grantedCorrections,
  openReleaseRequest,
  releaseState,
  releaseStates,
  releaseTable,
  type StatisticsRelease,
} from "#shared/domain/complaints/statistics/release.ts";
import type { AnalysisReportData } from "#shared/forms/complaint-statistics/schema.ts";
import { CorrectionForm } from "./CorrectionForm.tsx";

const words: TraceWords = {
  fields: { request: "审批", corrections: "更正", issuedAt: "发放时间" },
  values: {},
};

/** The report as it was allowed, with what was corrected since. */
const printedReport = (release: StatisticsRelease): AnalysisReportData => ({
  report: release.report,
  recipients: release.recipients,
  approvals: printedSteps(release.request),
  corrections: grantedCorrections(release).map(({ item, before, after, request }) => {
    const last = lastAnswered(request);
    return { item, before, after, by: last ? signedBy(last.answer) : "" };
  }),
});

interface Props {
  id: string;
  around: Surroundings;
}

/** One report that goes to others. */
export function ReleaseRecord({ id, around }: Props) {
  const release = useRecord(releaseTable, id);
  const [correcting, setCorrecting] = useState(false);
  if (release === null) return <EmptyState icon="stamp" title="没有这份报表" />;
  if (!release) return null;
  const state = releaseState(release);
  const open = openReleaseRequest(release);
  const mayCorrect =
    state === "issued" && !open && !correcting && mayDo(around.actor, askCorrection.name);
  return (
    <RecordPane
      label="报表发放"
      head={
        <RecordHead
          title={release.title}
          marks={
            <StateChip tone={state === "issued" ? "ok" : "info"}>{releaseStates[state]}</StateChip>
          }
          actions={mayCorrect && <Action onClick={() => setCorrecting(true)}>申请更正</Action>}
        />
      }
    >
      <div className="stack">
        {correcting && <CorrectionForm id={id} onDone={() => setCorrecting(false)} />}
        {open && <OpenRequest release={release} around={around} />}
        <ReleaseFacts release={release} />
        {!open && <ChainList request={release.request} />}
        <RecordTabs
          label="报表的各部分"
          subject={`${releaseTable.name}:${release.id}`}
          record={release}
          words={words}
          printables={() =>
            state === "issued" ? [{ form: "analysisReport", data: printedReport(release) }] : []
          }
        />
      </div>
    </RecordPane>
  );
}

/** The release or the newest correction, for whoever decides. */
function OpenRequest({ release, around }: { release: StatisticsRelease; around: Surroundings }) {
  const request = openReleaseRequest(release);
  if (!request) return null;
  const correction = release.corrections.at(-1);
  const title = correction ? "更正已发报表" : "发放报表";
  return (
    <ApprovalPanel
      request={request}
      around={around}
      title={title}
      {...(correction
        ? { text: `${correction.item}：${correction.before} → ${correction.after}` }
        : {})}
      id={release.id}
      action={decideRelease}
      paper={enterReleaseDecision}
    />
  );
}

function ReleaseFacts({ release }: { release: StatisticsRelease }) {
  const { report } = release;
  const main = report.figures.slice(0, 7).map(({ label, now }) => `${label} ${now}`);
  return (
    <Facts
      facts={[
        { label: "期间", value: report.period },
        { label: "范围", value: report.scope },
        { label: "发放名单", value: release.recipients.join("、") },
        { label: "用途", value: release.purpose },
        { label: "申请人", value: release.asked.byName },
        { label: "发放时间", value: release.issuedAt && <Time at={release.issuedAt} /> },
        { label: "主要数字", value: main.join("，"), wide: true },
        ...grantedCorrections(release).map(({ item, before, after }, at) => ({
          label: `更正 ${at + 1}`,
          value: `${item}：${before} → ${after}`,
          wide: true,
        })),
      ]}
    />
  );
}
