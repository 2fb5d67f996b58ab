import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { timeText } from "#renderer/ui/text/time-text.ts";
import type { Finding, KeptReport } from "#shared/bridge/check.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime } from "#shared/lib/time.ts";
import { findingText, kindLabels, whichText } from "./check-words.ts";

interface Line {
  key: string;
  report: KeptReport;
  finding: Finding;
}

/** 检查报告: what was found damaged, how it ended, and where the damaged has been kept. */
export function CheckReports({ reports }: { reports: readonly KeptReport[] }) {
  const now = useNow();
  const lines: Line[] = reports.flatMap((report) =>
    report.found.map((finding) => ({ key: `${report.at} ${finding.part}`, report, finding })),
  );
  const aside = [...new Set(reports.flatMap((report) => report.aside))];
  return (
    <section className="settings-part" aria-label="检查报告">
      <h2>检查报告</h2>
      {lines.length === 0 ? (
        <p className="text-secondary">从来没有发现过损坏。</p>
      ) : (
        <DataTable
          label="检查报告"
          rowKey={({ key }) => key}
          rows={lines}
          columns={[
            {
              title: "什么时候",
              width: "170px",
              cell: ({ report }) => (
                <span className="num">
                  {timeText(isoTime(Date.parse(report.at), chinaOffset), now)}{" "}
                  <small className="text-tertiary">{kindLabels[report.kind]}</small>
                </span>
              ),
            },
            {
              title: "发现",
              cell: ({ finding }) => (
                <span className="check-finding">
                  <b>{findingText(finding).what}</b>
                  <small className="text-secondary">{whichText(finding)}</small>
                </span>
              ),
            },
            { title: "结果", cell: ({ finding }) => findingText(finding).outcome },
          ]}
        />
      )}
      {aside.length > 0 && (
        <p className="text-tertiary">
          损坏的原样另存在数据文件夹的 put-aside 里：{aside.slice(0, 3).join("、")}
          {aside.length > 3 && `，等 ${aside.length} 个文件`}
        </p>
      )}
    </section>
  );
}
