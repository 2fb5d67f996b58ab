import type { FormProps } from "../form.ts";
import { printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { SignatureBox, SignatureRow } from "../parts/signatures.tsx";
import { Facts, Field, Section } from "../parts/table.tsx";
import { Course, LimitRows, MatterRows, sheetColumns } from "./parts.tsx";
import type { ComplaintSheetData } from "./schema.ts";

type Props = FormProps<ComplaintSheetData>;

function OrderRows({ data }: Pick<Props, "data">) {
  return (
    <>
      <tr>
        <Section name="转办" rows={3 + data.limits.length} />
        <Field label="责任部门">{data.department}</Field>
        <Field label="责任人">{data.owner}</Field>
        <Field label="投诉性质">{data.severity}</Field>
      </tr>
      <LimitRows data={data} />
      <tr className="wish tall">
        <Field label="客户诉求" span={5}>
          {data.wish}
        </Field>
      </tr>
      <tr>
        <SignatureRow span={6} grid="86mm 1fr">
          <SignatureBox title="转办人签字" name={data.takenBy} />
          <SignatureBox title="责任部门签收" name={data.department} />
        </SignatureRow>
      </tr>
    </>
  );
}

function WorkRows({ data }: Pick<Props, "data">) {
  return (
    <>
      <tr className="course tall">
        <Section name="处理" rows={5} />
        <Field label="调查经过" span={5}>
          <Course data={data} />
        </Field>
      </tr>
      <tr className="plan tall">
        <Field label="处理方案" span={5}>
          {data.plan}
        </Field>
      </tr>
      <tr className="outcome tall">
        <Field label="处理结果" span={5}>
          {data.result}
        </Field>
      </tr>
      <tr className="outcome tall">
        <Field label="改进措施" span={5} />
      </tr>
      <tr>
        <Field label="是否有效">{data.validity}</Field>
        <Field label="办结时间" span={3}>
          {printTime(data.settledAt)}
        </Field>
      </tr>
    </>
  );
}

/** 《客户投诉处理单》, A4: hands the matter to the department with its limits, and comes back with what was done. */
export function ComplaintHandling({ data, print }: Props) {
  return (
    <>
      <Head title="客户投诉处理单" print={print}>
        <span>
          受理时间{"\u2002"}
          {printTime(data.receivedAt)}（{data.channel}）
        </span>
      </Head>
      <Facts columns={sheetColumns}>
        <tbody>
          <MatterRows data={data} />
          <OrderRows data={data} />
          <WorkRows data={data} />
        </tbody>
        <tbody className="tail">
          <tr>
            <SignatureRow span={7} grid="60mm 60mm 1fr">
              <SignatureBox title="责任人签字" name={data.owner} />
              <SignatureBox title="责任部门负责人签字" />
              <SignatureBox title="客服部门审核" />
            </SignatureRow>
          </tr>
        </tbody>
      </Facts>
      <p className="note under">处理完毕后连同经过和结果退回客服部门，由客服部门保存。</p>
    </>
  );
}
