import { numbered, printBeside, printLimit, printPhone, printTime } from "../parts/format.ts";
import { Field, Section } from "../parts/table.tsx";
import { Options } from "../parts/ticks.tsx";
import type { ComplaintDeadline, ComplaintRecordData } from "./schema.ts";

interface Props {
  data: ComplaintRecordData;
}

/** Who complains, when and how it came in, about whom. */
export function IntakeRows({ data }: Props) {
  return (
    <>
      <tr>
        <Section name="来电来访" rows={4} />
        <Field label="投诉人">{data.complainant}</Field>
        <Field label="联系电话">{printPhone(data.phone)}</Field>
        <Field label="受理时间">{printTime(data.receivedAt)}</Field>
      </tr>
      <tr>
        <Field label="投诉单位" span={3}>
          {data.unit}
        </Field>
        <Field label="受理人">{data.takenBy}</Field>
      </tr>
      <tr>
        <Field label="受理渠道" span={3} className="close">
          <Options list={data.channel} />
        </Field>
        <Field label="客户等级">{data.grade}</Field>
      </tr>
      <tr>
        <Field label="被投诉对象" span={3}>
          {data.about}
        </Field>
        <Field label="发生时间">{printTime(data.happenedAt)}</Field>
      </tr>
    </>
  );
}

/** Category, facts and what the customer wishes. */
export function MatterRows({ data }: Props) {
  return (
    <>
      <tr>
        <Section name="事项" rows={3} />
        <Field label="投诉类别" span={5} className="kinds">
          <Options list={data.category} />
        </Field>
      </tr>
      <tr className="facts tall">
        <Field label="投诉内容" span={5}>
          {data.facts}
        </Field>
      </tr>
      <tr className="wish tall">
        <Field label="客户诉求" span={5}>
          {data.wish}
        </Field>
      </tr>
    </>
  );
}

/** Severity and validity, who is responsible, the time limits and when the customer hears again. */
export function JudgementRows({ data }: Props) {
  const { deadlines, nextReply, invalidGround } = data;
  return (
    <>
      <tr>
        <Section name="判定" rows={3 + deadlines.length + (invalidGround === undefined ? 0 : 1)} />
        <Field label="投诉性质">
          <Options list={data.severity} />
        </Field>
        <Field label="是否有效">
          <Options list={data.validity} />
        </Field>
        <Field label="同类投诉">{data.similar}</Field>
      </tr>
      {invalidGround !== undefined && (
        <tr>
          <Field label="无效情形" span={5}>
            {invalidGround}
          </Field>
        </tr>
      )}
      <tr>
        <Field label="责任部门">{data.department}</Field>
        <Field label="责任人">{data.owner}</Field>
        <Field label="转办时间">{printTime(data.passedOnAt)}</Field>
      </tr>
      {numbered(deadlines).map(({ no, item }) => (
        <DeadlineRow key={no} deadline={item} receivedAt={data.receivedAt} />
      ))}
      <tr>
        <Field label="下次回复">{printTime(nextReply?.at)}</Field>
        <Field label="告知方式">{nextReply?.how}</Field>
        <Field label="告知人">{nextReply?.by}</Field>
      </tr>
    </>
  );
}

function DeadlineRow({
  deadline,
  receivedAt,
}: {
  deadline: ComplaintDeadline;
  receivedAt: string;
}) {
  const { label, at, basis, met, metAt } = deadline;
  return (
    <tr>
      <Field label={label} span={3}>
        <span className="nb">{printLimit(at)} 前</span>
        {basis !== undefined && <small> （{basis}）</small>}
      </Field>
      <Field label="完成情况" className="done">
        {metAt !== undefined && printBeside(metAt, receivedAt)}
        {met !== undefined && <small>{met ? "\u2009按时" : "\u2009超时"}</small>}
      </Field>
    </tr>
  );
}
