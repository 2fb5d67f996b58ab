import { formatYuan } from "#shared/domain/common/money.ts";
import { printTime } from "../parts/format.ts";
import { SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { Facts, Field, Section } from "../parts/table.tsx";
import { Options } from "../parts/ticks.tsx";
import type { RepairOrderData } from "./schema.ts";

interface Props {
  data: RepairOrderData;
  columns: readonly number[];
}

/** What is to be paid, where the money went, and both signatures: one block, so that no signature stands alone on a page. */
export function Money({ data, columns }: Props) {
  const { customer, engineer } = data.signatures;
  return (
    <Facts columns={columns} className="work">
      <tbody className="tail">
        <tr>
          <Section name="费用" rows={4} />
          <Field label="计费依据" span={3}>
            <small>{data.feeBasis}</small>
          </Field>
          <Field label="保修到期">{data.warrantyUntil}</Field>
        </tr>
        <tr>
          <Field label="收款方式" span={3}>
            <Options list={data.method} />
          </Field>
          <Field label="应收金额">
            <b>¥{data.total !== undefined && formatYuan(data.total)}</b>
          </Field>
        </tr>
        <tr>
          <Field label="收款时间">{printTime(data.paidAt)}</Field>
          <Field label="收款人">{data.collectedBy}</Field>
          <Field label="发票号码">{data.invoiceNo}</Field>
        </tr>
        <tr>
          <Field label="交款时间">{printTime(data.handedAt) || "当日交清"}</Field>
          <Field label="交款人">{data.collectedBy}</Field>
          <Field label="财务签收">{data.finance}</Field>
        </tr>
        <tr>
          <Section name="签收" rows={1} />
          <SignatureRow span={6} grid="1fr 1fr">
            <SignatureBox title="客户签字（已核对终端号和 SIM 卡号）" signed={customer} />
            <SignatureBox title="服务工程师签字" signed={engineer} />
          </SignatureRow>
        </tr>
      </tbody>
    </Facts>
  );
}
