import type { ReactNode } from "react";
import { BarChart } from "../charts/BarChart.tsx";
import { ColumnChart } from "../charts/ColumnChart.tsx";
import type { FormProps } from "../form.ts";
import { numbered } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { ColumnHeads, Facts, Lines } from "../parts/table.tsx";
import { ReportClosing } from "./ReportClosing.tsx";
import type { AnalysisReportData } from "./schema.ts";

type Report = AnalysisReportData["report"];

interface PartProps {
  title: string;
  children: ReactNode;
}

const Part = ({ title, children }: PartProps) => (
  <section className="part">
    <h2>{title}</h2>
    {children}
  </section>
);

/** Lines of a table with the time before and the year before beside them. */
function ComparedTable({
  name,
  lines,
  report,
}: {
  name: string;
  lines: Report["categories"];
  report: Report;
}) {
  return (
    <Lines
      columns={[62, 18, 22, 22, 24]}
      className="figures"
      head={<ColumnHeads names={[name, "件数", "上期", "去年同期", "按时解决率", "平均处理"]} />}
      keep={1}
      rows={lines.map((line) => (
        <tr key={line.name}>
          <td>{line.name}</td>
          <td className="c">
            <b>{line.count}</b>
          </td>
          <td className="c">{line.before}</td>
          <td className="c">{line.yearBefore}</td>
          <td className="c">{line.onTime}</td>
          <td className="c">{line.hours}</td>
        </tr>
      ))}
    >
      {lines.length === 0 && (
        <tr>
          <td colSpan={6} className="c">
            {report.period}没有
          </td>
        </tr>
      )}
    </Lines>
  );
}

function Overview({ report }: { report: Report }) {
  const points = report.months.map(({ label, valid, other, yearBefore }, index) => ({
    label,
    solid: valid,
    open: other,
    mark: yearBefore || undefined,
    strong: index === report.months.length - 1,
  }));
  return (
    <>
      <Part title="一、总体情况">
        <Facts columns={[62, 40, 40]} className="figures">
          <thead>
            <ColumnHeads
              names={[
                "项目",
                `本期（${report.period}）`,
                `上期（${report.before}）`,
                `去年同期（${report.yearBefore}）`,
              ]}
            />
          </thead>
          <tbody>
            {report.figures.map(({ label, now, before, yearBefore }) => (
              <tr key={label}>
                <td>{label}</td>
                <td className="c">
                  <b>{now}</b>
                </td>
                <td className="c">{before}</td>
                <td className="c">{yearBefore}</td>
              </tr>
            ))}
          </tbody>
        </Facts>
      </Part>
      <Part title="二、各月走势">
        <p className="chart-key">
          <i className="solid" />
          判定有效
          <i />
          其他
          <i className="mark" />
          去年同月
        </p>
        <ColumnChart
          label="各月受理件数"
          points={points}
          size={{ width: 180, height: 52, text: 2.9 }}
        />
      </Part>
    </>
  );
}

const barSize = { width: 180, text: 2.9, row: 5.4, names: 44 };

function Matters({ report }: { report: Report }) {
  const bars = report.categories
    .slice(0, 12)
    .map(({ name, count, before }) => ({ name, value: count, before: before || undefined }));
  return (
    <>
      <Part title="三、投诉类别">
        <p className="chart-key">
          <i className="solid" />
          本期
          <i className="mark" />
          上期
        </p>
        <BarChart label="各类别件数" bars={bars} size={barSize} />
        <ComparedTable name="投诉类别" lines={report.categories} report={report} />
      </Part>
      <Part title="四、受理渠道">
        <BarChart
          label="各渠道件数"
          bars={report.channels.map(({ name, count, before }) => ({
            name,
            value: count,
            before: before || undefined,
          }))}
          size={barSize}
        />
      </Part>
      <Part title="五、责任部门和责任人">
        <ComparedTable name="责任部门" lines={report.departments} report={report} />
        {report.persons.length > 0 && (
          <ComparedTable name="责任人" lines={report.persons} report={report} />
        )}
      </Part>
    </>
  );
}

const rankedText = (lines: Report["customers"]) =>
  lines.length === 0 ? "没有" : lines.map(({ name, count }) => `${name}（${count}）`).join("、");

function Customers({ report }: { report: Report }) {
  return (
    <Part title="六、客户、对象和满意情况">
      <Facts columns={[34]} className="words">
        <tbody>
          <tr>
            <th scope="row">投诉较多的客户</th>
            <td>{rankedText(report.customers)}</td>
          </tr>
          <tr>
            <th scope="row">被投诉较多的对象</th>
            <td>{rankedText(report.abouts)}</td>
          </tr>
          <tr>
            <th scope="row">重复投诉</th>
            <td>{report.repeats ?? "没有统计"}</td>
          </tr>
          <tr>
            <th scope="row">回访</th>
            <td>{report.followUps ?? "没有安排"}</td>
          </tr>
        </tbody>
      </Facts>
    </Part>
  );
}

/** 投诉分析报告, A4: figures beside those of the time and of the year before, charts, findings, what is to become better. */
export function AnalysisReport({ data, print }: FormProps<AnalysisReportData>) {
  const { report } = data;
  return (
    <>
      <Head title="投诉分析报告" print={print}>
        <span>
          <b>{report.period}</b>（按受理时间）{"\u2003"}
          {report.scope}
        </span>
      </Head>
      <Part title="摘要">
        {numbered(report.findings).map(({ no, item }) => (
          <p key={no} className="finding">
            {no}. {item}
          </p>
        ))}
      </Part>
      <Overview report={report} />
      <Matters report={report} />
      <Customers report={report} />
      <ReportClosing data={data} />
      <Facts columns={[]} className="signrow">
        <tbody>
          <tr>
            <SignatureRow span={1} grid="repeat(3, 1fr)">
              <SignatureBox title="编制" name={print.printedBy} />
              <SignatureBox title="客服经理审核" />
              <SignatureBox title="批准" />
            </SignatureRow>
          </tr>
        </tbody>
      </Facts>
    </>
  );
}
