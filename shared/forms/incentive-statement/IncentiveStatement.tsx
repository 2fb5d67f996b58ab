import { chineseAmount, formatYuan, yen } from "#shared/domain/common/money.ts";
import type { FormProps } from "../form.ts";
import { ApprovalLine } from "../parts/approvals.tsx";
import { numbered } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { ColumnHeads, LineField, LineOfFields, Lines, NothingBelow } from "../parts/table.tsx";
import type { StatementSheet } from "./schema.ts";

const columns = [9, 30, 84, 36];
const span = columns.length + 1;

/** 《激励明细单》, A4: each line with its computation and clause, gross, tax and what is left. */
export function IncentiveStatement({ data, print }: FormProps<StatementSheet>) {
  const rows = numbered(data.lines).map(({ no, item }) => (
    <tr key={no}>
      <td className="c">{no}</td>
      <td>{item.matter}</td>
      <td>
        {item.steps.map((step) => (
          <div key={step}>{step}</div>
        ))}
        {item.items.map((words) => (
          <div key={words}>
            <small>{words}</small>
          </div>
        ))}
      </td>
      <td>{item.clause}</td>
      <td className="r">{formatYuan(item.cents)}</td>
    </tr>
  ));
  return (
    <>
      <Head title="激励明细单" print={print}>
        <span>
          {data.period} <b>{data.payee}</b> {data.department} {"\u2003"}
          {data.payMonth} 发放
        </span>
      </Head>
      <Lines
        columns={columns}
        head={<ColumnHeads names={["序号", "项目", "计算", "依据", "金额"]} />}
        rows={rows}
        keep={1}
      >
        <NothingBelow span={span} count={rows.length} unit="项" />
        <Sums data={data} />
        {data.approvals.length > 0 && (
          <tr>
            <td colSpan={span}>
              {data.approvals.map((step) => (
                <ApprovalLine key={step.role} step={step} />
              ))}
            </td>
          </tr>
        )}
        <tr>
          <SignatureRow span={span} grid="1fr 1fr">
            <SignatureBox title="汇总人" name={data.drawnBy} />
            <SignatureBox title="领取人" name={data.payee} />
          </SignatureRow>
        </tr>
      </Lines>
    </>
  );
}

function Sums({ data }: { data: StatementSheet }) {
  const { grossCents, taxCents, netCents } = data;
  return (
    <>
      <LineOfFields span={span} grid="20mm 1fr 20mm 1fr 20mm 1fr">
        <LineField label="应发">{yen(grossCents)}</LineField>
        <LineField label="代扣个税">{taxCents === undefined ? "" : yen(taxCents)}</LineField>
        <LineField label="实发">
          <b>{yen(netCents)}</b>
        </LineField>
      </LineOfFields>
      <LineOfFields span={span} grid="20mm 1fr">
        <LineField label="实发大写">{chineseAmount(netCents)}</LineField>
      </LineOfFields>
    </>
  );
}
