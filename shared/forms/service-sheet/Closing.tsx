import { printTime } from "../parts/format.ts";
import { SealBox, SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { LineField, LineOfFields } from "../parts/table.tsx";
import { Options } from "../parts/ticks.tsx";
import type { ServiceSheetData } from "./schema.ts";

const ONE_FIELD = "20mm 1fr";

interface Props {
  data: ServiceSheetData;
  span: number;
}

/** What binds the signatures to the content: digest and version, or room for them before signing. */
function Digest({ data, span }: Props) {
  const basis = data.signingBasis === undefined ? "" : `客户签收依据：${data.signingBasis}`;
  return (
    <tr>
      <td colSpan={span} className="note digest">
        <div>
          <span>签字内容摘要</span>
          <span>
            {data.digest === undefined
              ? "尚未签字"
              : `SHA-256\u2002${data.digest.match(/.{8}/g)?.join(" ")}`}
          </span>
        </div>
        <div>
          <span>第 {data.version} 版</span>
          <span>
            签字后内容锁定；如有改动，另出新版并重新签字。凭编号和摘要可在前台核对。
            {basis}
          </span>
        </div>
      </td>
    </tr>
  );
}

/** Payment, the customer's judgement, signatures and seal, and the digest of what was signed. */
export function Closing({ data, span }: Props) {
  const { payment, satisfaction, signatures } = data;
  return (
    <>
      <LineOfFields span={span}>
        <LineField label="收款方式">{payment?.method}</LineField>
        <LineField label="收款时间">{printTime(payment?.receivedAt)}</LineField>
        <LineField label="发票号码">{payment?.invoiceNo}</LineField>
      </LineOfFields>
      <LineOfFields span={span} grid={ONE_FIELD}>
        <LineField label="客户评价">
          <Options list={satisfaction.score} />
        </LineField>
      </LineOfFields>
      <LineOfFields span={span} grid={ONE_FIELD}>
        <LineField label="客户意见">{satisfaction.remark}</LineField>
      </LineOfFields>
      <tr>
        <SignatureRow span={span} grid="70mm 62mm 1fr">
          <SignatureBox title="客户签字" signed={signatures.customer} />
          <SignatureBox title="服务工程师签字" signed={signatures.engineer} />
          <SealBox title="客户盖章" />
        </SignatureRow>
      </tr>
      <Digest data={data} span={span} />
    </>
  );
}
