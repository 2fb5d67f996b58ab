import type { FormProps } from "../form.ts";
import { numbered, printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { ColumnHeads, Facts, Lines, NothingBelow } from "../parts/table.tsx";
import { Checks } from "../parts/ticks.tsx";
import type { ComplaintRecordData } from "./schema.ts";
import { IntakeRows, JudgementRows, MatterRows } from "./sections.tsx";

const COLUMNS = 4;

function Steps({ data }: { data: ComplaintRecordData }) {
  const basis = data.basis === undefined ? "" : `表式依据 ${data.basis}；`;
  const rows = numbered(data.steps).map(({ no, item: step }) => (
    <tr key={no}>
      <td className="c nb">{printTime(step.at)}</td>
      <td className="c">{step.step}</td>
      <td className="c">{step.person}</td>
      <td>{step.note}</td>
    </tr>
  ));
  return (
    <Lines
      columns={[34, 22, 20]}
      head={<ColumnHeads names={["时间", "环节", "经办人", "经过"]} />}
      rows={rows}
      keep={3}
    >
      <NothingBelow span={COLUMNS} count={rows.length} unit="条" />
      <tr>
        <th scope="row">五清楚一报告</th>
        <td colSpan={3} className="six">
          <Checks items={data.habits} />
        </td>
      </tr>
      <tr>
        <SignatureRow span={COLUMNS} grid="60mm 60mm 1fr">
          <SignatureBox title="受理人签字" name={data.takenBy} />
          <SignatureBox title="责任部门签收" name={data.department} />
          <SignatureBox title="客服主管签字" />
        </SignatureRow>
      </tr>
      <tr>
        <td colSpan={COLUMNS} className="note">
          {basis}六项逐条核对，全部完成方可归档。
        </td>
      </tr>
    </Lines>
  );
}

/** 《客户投诉记录表》, A4: intake, matter, judgement with time limits, the course so far, checklist and signatures. */
export function ComplaintRecord({ data, print }: FormProps<ComplaintRecordData>) {
  return (
    <>
      <Head title="客户投诉记录表" print={print}>
        <span>
          状态 <b>{data.state}</b>
        </span>
      </Head>
      <Facts columns={[8, 20, 37, 20, 37, 20]}>
        <tbody>
          <IntakeRows data={data} />
          <MatterRows data={data} />
          <JudgementRows data={data} />
        </tbody>
      </Facts>
      <Steps data={data} />
    </>
  );
}
