import { ApprovalLine } from "../parts/approvals.tsx";
import { numbered } from "../parts/format.ts";
import { ColumnHeads, Facts } from "../parts/table.tsx";
import type { AnalysisReportData } from "./schema.ts";

/** Improvement items and remarks, and of an issued report who allowed it, who gets it, and what was corrected since. */
export function ReportClosing({ data }: { data: AnalysisReportData }) {
  const { report, recipients, approvals, corrections } = data;
  return (
    <>
      <section className="part">
        <h2>七、改进事项</h2>
        <Facts columns={[40, 66, 22, 26]} className="figures">
          <thead>
            <ColumnHeads names={["事项", "措施", "责任人", "完成日期", "状态"]} />
          </thead>
          <tbody>
            {numbered(report.improvements).map(({ no, item }) => (
              <tr key={no}>
                <td>{item.title}</td>
                <td>{item.measure}</td>
                <td className="c">{item.owner}</td>
                <td className="c">{item.due}</td>
                <td className="c">{item.state}</td>
              </tr>
            ))}
            {report.improvements.length === 0 && (
              <tr>
                <td colSpan={5} className="c">
                  本期没有登记改进事项
                </td>
              </tr>
            )}
          </tbody>
        </Facts>
      </section>
      {report.remarks !== undefined && (
        <section className="part">
          <h2>八、分析与建议</h2>
          <p className="remarks">{report.remarks}</p>
        </section>
      )}
      {approvals.length > 0 && (
        <section className="part">
          <h2>发放</h2>
          <Facts columns={[34]} className="words">
            <tbody>
              <tr>
                <th scope="row">发放名单</th>
                <td>{recipients.join("、")}</td>
              </tr>
              <tr>
                <th scope="row">审批</th>
                <td>
                  {numbered(approvals).map(({ no, item }) => (
                    <ApprovalLine key={no} step={item} />
                  ))}
                </td>
              </tr>
            </tbody>
          </Facts>
        </section>
      )}
      {corrections.length > 0 && (
        <section className="part">
          <h2>更正</h2>
          <Facts columns={[40, 50, 50]} className="figures">
            <thead>
              <ColumnHeads names={["项目", "原来的内容", "更正为", "批准"]} />
            </thead>
            <tbody>
              {numbered(corrections).map(({ no, item }) => (
                <tr key={no}>
                  <td>{item.item}</td>
                  <td>{item.before}</td>
                  <td>{item.after}</td>
                  <td>{item.by}</td>
                </tr>
              ))}
            </tbody>
          </Facts>
        </section>
      )}
    </>
  );
}
