import type { FormProps } from "../form.ts";
import { printLimit, printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { SealBox, SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { Facts, Field, Section } from "../parts/table.tsx";
import { Course, MatterRows, PenOptions, RuledLines, sheetColumns } from "./parts.tsx";
import { type ComplaintSheetData, satisfactions } from "./schema.ts";

type Props = FormProps<ComplaintSheetData>;

function HandlingRows({ data }: Pick<Props, "data">) {
  return (
    <>
      <tr>
        <Section name="处理" rows={3} />
        <Field label="责任部门">{data.department}</Field>
        <Field label="责任人">{data.owner}</Field>
        <Field label="办结时间">{printTime(data.settledAt)}</Field>
      </tr>
      <tr className="course tall">
        <Field label="处理过程" span={5}>
          <Course data={data} />
        </Field>
      </tr>
      <tr className="outcome tall">
        <Field label="处理结果" span={5}>
          {data.result ?? data.plan}
        </Field>
      </tr>
    </>
  );
}

function CustomerRows({ data }: Pick<Props, "data">) {
  return (
    <>
      <tr>
        <Section name="客户确认" rows={4} />
        <Field label="解决情况" span={5}>
          <PenOptions options={["已解决", "基本解决", "未解决"]} />
        </Field>
      </tr>
      <tr>
        <Field label="满意程度" span={5}>
          <PenOptions options={satisfactions} chosen={data.satisfaction} />
        </Field>
      </tr>
      <tr className="voice">
        <Field label="客户意见" span={5}>
          <RuledLines count={4} />
        </Field>
      </tr>
      <tr>
        <SignatureRow span={6} grid="86mm 1fr">
          <SignatureBox title="客户签字" signed={data.signed} />
          <SealBox title="客户盖章（单位投诉时）" />
        </SignatureRow>
      </tr>
    </>
  );
}

function FilingRows({ data }: Pick<Props, "data">) {
  return (
    <>
      <tr className="own">
        <Section name="审核归档" rows={3} />
        <SignatureRow span={6} grid="57mm 57mm 1fr">
          <SignatureBox title="经办人签字" name={data.takenBy} />
          <SignatureBox title="责任部门签字" name={data.department} />
          <SignatureBox title="客服主管签字" />
        </SignatureRow>
      </tr>
      <tr>
        <Field label="收回时间" />
        <Field label="归档人" />
        <Field label="档案位置" />
      </tr>
      <tr>
        <Field label="保存期限" span={3}>
          <PenOptions options={["一年", "长期（重要）"]} />
        </Field>
        <Field label="抽查人" />
      </tr>
    </>
  );
}

/** 《客户意见处理表》, A4: matter, what was done, and room for the customer to say what they think of it and to sign. */
export function CustomerOpinion({ data, print }: Props) {
  return (
    <>
      <Head title="客户意见处理表" print={print}>
        <span>
          受理时间{"\u2002"}
          {printTime(data.receivedAt)}
          {data.feedbackBy !== undefined && (
            <>
              {"\u2003"}反馈时限{"\u2002"}
              <b>{printLimit(data.feedbackBy)}</b>
            </>
          )}
        </span>
      </Head>
      <Facts columns={sheetColumns}>
        <tbody>
          <MatterRows data={data} />
          <HandlingRows data={data} />
        </tbody>
        <tbody className="tail">
          <CustomerRows data={data} />
          <FilingRows data={data} />
        </tbody>
      </Facts>
      <p className="note under">
        办结后送客户征求意见，客户填写、签字后由前台收回存档。
        {data.servicePhone !== undefined && `咨询电话 ${data.servicePhone}`}
      </p>
    </>
  );
}
