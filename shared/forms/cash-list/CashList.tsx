import { chineseAmount, formatYuan, yen } from "#shared/domain/common/money.ts";
import type { FormProps } from "../form.ts";
import { numbered, printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { ColumnHeads, LineField, LineOfFields, Lines, NothingBelow } from "../parts/table.tsx";
import type { CashListData } from "./schema.ts";

const columns = [9, 35, 38, 13, 27, 15, 20];
const names = ["序号", "工单编号", "客户", "方式", "收款时间", "收款人", "发票号码", "金额"];
const span = names.length;

/** 《缴款清单》, A4. */
export function CashList({ data, print }: FormProps<CashListData>) {
  const rows = numbered(data.lines).map(({ no, item }) => (
    <tr key={item.order}>
      <td className="c">{no}</td>
      <td>{item.order}</td>
      <td>{item.customer}</td>
      <td className="c">{item.method}</td>
      <td className="c">{printTime(item.receivedAt)}</td>
      <td className="c">{item.collectedBy}</td>
      <td>{item.invoiceNo}</td>
      <td className="r">{formatYuan(item.amountCents)}</td>
    </tr>
  ));
  const collectors = [...new Set(data.lines.map(({ collectedBy }) => collectedBy))];
  return (
    <>
      <Head title="缴款清单" print={print}>
        <span>
          签收 <b>{printTime(data.handedAt)}</b>
        </span>
      </Head>
      <Lines columns={columns} head={<ColumnHeads names={names} />} rows={rows} keep={2}>
        <NothingBelow span={span} count={rows.length} unit="笔" />
        <LineOfFields span={span} grid="20mm 40mm 20mm 1fr">
          <LineField label="合计">
            <b>{yen(data.totalCents)}</b>
          </LineField>
          <LineField label="合计大写">{chineseAmount(data.totalCents)}</LineField>
        </LineOfFields>
        <tr>
          <SignatureRow span={span} grid="1fr 1fr">
            <SignatureBox title="交款人" name={collectors.join("、")} />
            <SignatureBox title="财务签收" name={data.finance} />
          </SignatureRow>
        </tr>
      </Lines>
    </>
  );
}
