import { ColumnChart } from "../charts/ColumnChart.tsx";
import type { FormProps } from "../form.ts";
import { numbered } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { Facts } from "../parts/table.tsx";
import type { MonthlyStatisticsData, StatisticsRow } from "./schema.ts";

type Data = { data: MonthlyStatisticsData };

const channels = ["电话", "来访", "信函", "转交", "聊天", "信箱"];
const columns = [50, 14, 17, 13, 13, 13, 13, 13, 13, 15, 15, 17, 18, 20, 12];
const span = columns.length + 1;

const orDash = (count: number) => (count === 0 ? "–" : count);

function Row({ row, isTotal = false }: { row: StatisticsRow; isTotal?: boolean }) {
  return (
    <tr className={isTotal ? "total" : ""}>
      <td className={isTotal ? "c" : ""}>{row.name}</td>
      <td className="c">{row.count}</td>
      <td className="r">{row.share}</td>
      {channels.map((channel, index) => (
        <td key={channel} className="c">
          {orDash(row.channels[index] ?? 0)}
        </td>
      ))}
      <td className="c">{orDash(row.valid)}</td>
      <td className="c">{orDash(row.invalid)}</td>
      <td className="c">{orDash(row.onTime)}</td>
      <td className="r">{row.onTimeRate}</td>
      <td className="r">{row.hours}</td>
      <td className="c">{orDash(row.before)}</td>
      <td className="c">{row.change}</td>
    </tr>
  );
}

function Heads() {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          投诉类别
        </th>
        <th scope="col" rowSpan={2}>
          件数
        </th>
        <th scope="col" rowSpan={2}>
          占比
        </th>
        <th scope="colgroup" colSpan={6}>
          受理渠道
        </th>
        <th scope="colgroup" colSpan={2}>
          是否有效
        </th>
        <th scope="colgroup" colSpan={2}>
          解决时限
        </th>
        <th scope="col" rowSpan={2}>
          平均用时
          <br />
          （小时）
        </th>
        <th scope="colgroup" colSpan={2}>
          环比
        </th>
      </tr>
      <tr>
        {[...channels, "有效", "无效", "按时", "按时率", "上期", "增减"].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Departments({ data }: Data) {
  return (
    <table className="f dept">
      <thead>
        <tr>
          {["责任部门", "件数", "按时", "用时"].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.departments.map(({ name, count, onTime, hours }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="c">{count}</td>
            <td className="c">{onTime}</td>
            <td className="r">{hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Trend({ data }: Data) {
  const points = data.months.map(({ label, valid, other, yearBefore }, index) => ({
    label,
    solid: valid,
    open: other,
    mark: yearBefore || undefined,
    strong: index === data.months.length - 1,
  }));
  return (
    <figure>
      <figcaption>
        近 12 个月受理件数
        <span className="chart-key">
          <i className="solid" />
          有效
          <i />
          其他
          <i className="mark" />
          去年同月
        </span>
      </figcaption>
      <ColumnChart
        label="近 12 个月受理件数"
        points={points}
        size={{ width: 92, height: 46, text: 2.7 }}
      />
    </figure>
  );
}

function Remarks({ data }: Data) {
  return (
    <div className="text">
      <p className="h">分析与改进</p>
      {numbered(data.remarks).map(({ no, item }) => (
        <p key={no}>
          {no}. {item}
        </p>
      ))}
      {(data.followUps.length > 0 || data.followUpNote !== undefined) && (
        <>
          <p className="h">回访安排{data.followUpNote && `（${data.followUpNote}）`}</p>
          <table className="call">
            <tbody>
              {data.followUps.map(({ number, what, why }) => (
                <tr key={number}>
                  <td>{number}</td>
                  <td>{what}</td>
                  <td>{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

/** 《客户月投诉统计表》, A4 across: categories by channel, validity and time, departments, the year's course, and what follows from it. */
export function MonthlyStatistics({ data, print }: FormProps<MonthlyStatisticsData>) {
  return (
    <>
      <Head title="客户月投诉统计表" print={print}>
        <span>
          统计期间{"\u2002"}
          <b>{data.period}</b>（按受理时间）{"\u2003"}
          {data.scope}
        </span>
      </Head>
      <Facts columns={columns} className="counts">
        <Heads />
        <tbody>
          {data.rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
          {data.rows.length === 0 && (
            <tr>
              <td colSpan={span} className="c">
                本期没有受理投诉
              </td>
            </tr>
          )}
          <Row row={data.total} isTotal />
        </tbody>
      </Facts>
      <div className="below">
        <Departments data={data} />
        <Trend data={data} />
        <Remarks data={data} />
      </div>
      <Facts columns={[]} className="signrow">
        <tbody>
          <tr>
            <SignatureRow span={1} grid="repeat(3, 1fr)">
              <SignatureBox title="制表" name={print.printedBy} />
              <SignatureBox title="客服主管审核" />
              <SignatureBox title="部门经理批准" />
            </SignatureRow>
          </tr>
        </tbody>
      </Facts>
    </>
  );
}
