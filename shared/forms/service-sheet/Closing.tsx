import { sheetCode } from "#shared/domain/services/sheet-check.ts";
import { printTime } from "../parts/format.ts";
import { QrCode } from "../parts/qr.tsx";
import { SealBox, SignatureBox, SignatureRow, SignBox } from "../parts/signatures.tsx";
import { LineField, LineOfFields } from "../parts/table.tsx";
import { Options } from "../parts/ticks.tsx";
import type { ServiceSheetData } from "./schema.ts";

const ONE_FIELD = "20mm 1fr";
/** Widths of customer's box, engineer's box and seal; with a code at the right once signed. */
const BLANK = "70mm 62mm 1fr";
const SIGNED = "62mm 54mm 1fr 27mm";
/** Four dots of a head of 203 dpi. */
const MODULE_MM = 0.5;

interface Props {
  data: ServiceSheetData;
  span: number;
  number: string;
}

/** The customer's signature, or why there is none. */
function CustomerBox({ data }: Pick<Props, "data">) {
  const { notSigned, signatures } = data;
  if (signatures.customer || !notSigned)
    return <SignatureBox title="客户签字" signed={signatures.customer} />;
  const { words, reason, name, at } = notSigned;
  return (
    <SignBox title="客户签字" name={name} when={printTime(at)}>
      <span className="ok unsigned">
        {words}
        {reason !== undefined && <small>{reason}</small>}
      </span>
    </SignBox>
  );
}

/** The code by which a desk checks the paper against what was signed. */
function CheckBox({ data: { digest, version }, number }: Omit<Props, "span">) {
  if (digest === undefined) return null;
  return (
    <SignBox title="扫码校验">
      <QrCode text={sheetCode({ number, version, digest })} module={MODULE_MM} />
    </SignBox>
  );
}

/** What binds the signatures to the content: digest and version, or room for them before signing. */
function Digest({ data, span }: Omit<Props, "number">) {
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
            签字后内容锁定；如有改动，另出新版并重新签字。凭编号和摘要，或扫上面的码，可在前台校验。
            {basis}
          </span>
        </div>
      </td>
    </tr>
  );
}

/** Payment, the customer's judgement, signatures and seal, and the digest of what was signed. */
export function Closing({ data, span, number }: Props) {
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
        <SignatureRow span={span} grid={data.digest === undefined ? BLANK : SIGNED}>
          <CustomerBox data={data} />
          <SignatureBox title="服务工程师签字" signed={signatures.engineer} />
          <SealBox title="客户盖章" />
          <CheckBox data={data} number={number} />
        </SignatureRow>
      </tr>
      <Digest data={data} span={span} />
    </>
  );
}
