import { useState } from "react";
import { useListBetween } from "#renderer/data/list-between.ts";
import { useAround, useList, useRecord } from "#renderer/data/live.ts";
import { type Printable, PrintsTab } from "#renderer/record/PrintsTab.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { type Complaint, receivedList } from "#shared/domain/complaints/complaint.ts";
import type { FollowUp } from "#shared/domain/complaints/follow-up/follow-up.ts";
import type { Improvement } from "#shared/domain/complaints/improvements/improvement.ts";
import { periodCode, periodName } from "#shared/domain/complaints/statistics/period.ts";
import { askRelease } from "#shared/domain/complaints/statistics/release.ts";
import { remarksTable } from "#shared/domain/complaints/statistics/remarks.ts";
import type { Wanted } from "#shared/domain/complaints/statistics/sums.ts";
import { registerOf } from "../register-data.ts";
import { useCustomerNames, useNames } from "./names.ts";
import { PeriodBar } from "./PeriodBar.tsx";
import { ReleaseForm } from "./ReleaseForm.tsx";
import { RemarksForm } from "./RemarksForm.tsx";
import { monthlyTableOf, type ReportSources, reportData, scopeOf } from "./report-data.ts";
import type { usePeriod } from "./use-period.ts";
import { useStatistics } from "./use-statistics.ts";

/** So many complaints fit into a register at once. */
const mostLines = 500;

const matches = ({ pack, department }: Wanted, complaint: Complaint) =>
  (pack ?? complaint.pack) === complaint.pack &&
  (department ?? complaint.department) === complaint.department;

type Chosen = ReturnType<typeof usePeriod>;

/** Everything that the reports of a time are made of; undefined until it has been read. */
function useSources({ period, wanted }: Chosen): ReportSources | undefined {
  const around = useAround();
  const names = useNames();
  const code = periodCode(period);
  const statistics = useStatistics(period, wanted);
  const customerName = useCustomerNames(statistics?.customers.top.map(({ value }) => value) ?? []);
  const improvements = useList<Improvement>(`improvement.of:${code}`).records;
  const followUps = useList<FollowUp>(`followUp.of:${code}`, { limit: 200 }).records;
  const remarks = useRecord(remarksTable, code);
  if (!around || !statistics || !improvements || !followUps || remarks === undefined)
    return undefined;
  return {
    statistics,
    wanted,
    names,
    customerName,
    improvements,
    followUps,
    remarks: remarks?.text,
    basis: around.rules.cite("common.complaintFollowUp"),
  };
}

/** 报表: the monthly table, the analysis report and the registers of a time, to be looked at, printed and handed on. */
export function ReportsPart({ chosen }: { chosen: Chosen }) {
  const { period, wanted, form, go } = chosen;
  const around = useAround();
  const sources = useSources(chosen);
  const found = useListBetween<Complaint>(receivedList, period.from, period.to, mostLines);
  const [releasing, setReleasing] = useState(false);
  if (!around || !sources || !found) return null;
  const code = periodCode(period);
  const number = ["TS", around.desk.code, code, wanted.pack, wanted.department]
    .filter(Boolean)
    .join("-");
  const register = registerOf(
    found.records.filter((complaint) => matches(wanted, complaint)),
    { period: periodName(period), scope: scopeOf(wanted), basis: undefined },
  );
  const report = reportData(sources);
  const all: Printable[] = [
    { form: "monthlyStatistics", data: monthlyTableOf(sources) },
    {
      form: "analysisReport",
      data: { report, recipients: [], approvals: [], corrections: [] },
    },
    { form: "complaintRegister", data: register },
    { form: "grievanceRegister", data: register },
  ];
  const first = all.find((each) => each.form === form);
  const printables = first ? [first, ...all.filter((each) => each !== first)] : all;
  const mayAsk = mayDo(around.actor, askRelease.name);
  return (
    <div className="statistics-reports">
      <div className="statistics-head">
        <PeriodBar
          period={period}
          wanted={wanted}
          onPeriod={(next) => go({ period: next })}
          onWanted={(next) => go({ wanted: next })}
        />
        <span className="grow" />
        {mayAsk && !releasing && (
          <Action icon="stamp" onClick={() => setReleasing(true)}>
            发给其他部门
          </Action>
        )}
      </div>
      {found.hasMore && (
        <Notice
          tone="warning"
          title={`这段时间超过 ${mostLines} 件，登记表只列出前 ${mostLines} 件；统计表和报告是全部的`}
        />
      )}
      {releasing && (
        <ReleaseForm
          period={code}
          title={`${periodName(period)}投诉分析报告`}
          report={report}
          onDone={(sent) => {
            setReleasing(false);
            if (sent) go({ part: "releases" });
          }}
        />
      )}
      {mayAsk && <RemarksForm key={code} code={code} text={sources.remarks} />}
      <PrintsTab
        key={`${number} ${form}`}
        subject={`statistics:${code}`}
        number={number}
        printables={printables}
      />
    </div>
  );
}
