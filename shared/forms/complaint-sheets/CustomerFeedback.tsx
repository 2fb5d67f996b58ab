import type { FormProps } from "../form.ts";
import { printLimit, printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { SealBox, SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { Facts, Field, Section } from "../parts/table.tsx";
import { MatterRows, PenOptions, RuledLines, sheetColumns } from "./parts.tsx";
import { type ComplaintSheetData, satisfactions } from "./schema.ts";

/** 《客户处理反馈单》, A4: what came of the complaint, and a part that the customer fills in and sends back. */
export function CustomerFeedback({ data, print }: FormProps<ComplaintSheetData>) {
  const { servicePhone } = data;
  return (
    <>
      <Head title="客户处理反馈单" print={print}>
        <span>
          受理时间{"\u2002"}
          {printTime(data.receivedAt)}
          {"\u2003"}办结时间{"\u2002"}
          {printTime(data.settledAt)}
        </span>
      </Head>
      <p className="greeting">
        {data.unit ?? data.complainant}
        ：您提出的投诉已经处理完毕，现将结果反馈如下，请您把意见和建议填在下面，交回或告知我们。
      </p>
      <Facts columns={sheetColumns}>
        <tbody>
          <MatterRows data={data} />
          <tr>
            <Section name="反馈" rows={4} />
            <Field label="责任部门">{data.department}</Field>
            <Field label="经办人">{data.takenBy}</Field>
            <Field label="是否有效">{data.validity}</Field>
          </tr>
          <tr className="plan tall">
            <Field label="处理方案" span={5}>
              {data.plan}
            </Field>
          </tr>
          <tr className="plan tall">
            <Field label="处理结果" span={5}>
              {data.result}
            </Field>
          </tr>
          <tr>
            <SignatureRow span={6} grid="86mm 1fr">
              <SignatureBox title="客服部门签字" name={data.takenBy} />
              <SealBox title="单位盖章" />
            </SignatureRow>
          </tr>
        </tbody>
        <tbody className="tail">
          <tr>
            <Section name="客户回执" rows={5} />
            <Field label="处理结果" span={5}>
              <PenOptions options={["认可", "基本认可", "不认可，请再处理"]} />
            </Field>
          </tr>
          <tr>
            <Field label="满意程度" span={5}>
              <PenOptions options={satisfactions} />
            </Field>
          </tr>
          <tr className="voice">
            <Field label="意见建议" span={5}>
              <RuledLines count={3} />
            </Field>
          </tr>
          <tr>
            <Field label="联系电话" span={5} />
          </tr>
          <tr>
            <SignatureRow span={6} grid="86mm 1fr">
              <SignatureBox title="客户签字" />
              <SealBox title="客户盖章（单位投诉时）" />
            </SignatureRow>
          </tr>
        </tbody>
      </Facts>
      <p className="note under">
        {data.feedbackBy !== undefined && `本单应于 ${printLimit(data.feedbackBy)} 前送达客户。`}
        {servicePhone !== undefined && `咨询电话 ${servicePhone}`}
      </p>
    </>
  );
}
