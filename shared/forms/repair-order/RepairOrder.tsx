import { formatYuan } from "#shared/domain/common/money.ts";
import type { FormProps } from "../form.ts";
import { ApprovalLine } from "../parts/approvals.tsx";
import { CustomerRows } from "../parts/customer-rows.tsx";
import { Exchanges } from "../parts/exchanges.tsx";
import { numbered, printQuantity, printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { ColumnHeads, Facts, Field, Lines, Section } from "../parts/table.tsx";
import { Checks, Options } from "../parts/ticks.tsx";
import { Money } from "./Money.tsx";
import type { RepairOrderData } from "./schema.ts";

const FACT_COLUMNS = [8, 20, 37, 20, 37, 20];
const PART_HEADS = ["序号", "更换配件", "型号", "数量", "单价（元）", "金额（元）"];
/** So many lines are left to be filled in by pen, besides what is known. */
const BLANKS = 2;
/** Both lists have five columns behind the number. */
const PEN_CELLS = [1, 2, 3, 4, 5];

interface Props {
  data: RepairOrderData;
}

function Intake({ data }: Props) {
  return (
    <>
      <tr>
        <Section name="受理" rows={5} />
        <Field label="受理时间">{printTime(data.receivedAt)}</Field>
        <Field label="受理渠道">{data.channel.chosen}</Field>
        <Field label="受理人">{data.takenBy}</Field>
      </tr>
      <CustomerRows data={data} />
      <tr>
        <Field label="产品型号">{data.model}</Field>
        <Field label="序列号">{data.serial}</Field>
        <Field label="购买日期">{data.boughtOn}</Field>
      </tr>
      <tr className="fault">
        <Field label="故障现象" span={5}>
          {data.fault}
        </Field>
      </tr>
    </>
  );
}

function Dispatch({ data }: Props) {
  return (
    <>
      <tr>
        <Section name="派工" rows={3} />
        <Field label="服务工程师">{data.engineers.join("、")}</Field>
        <Field label="预约时间">{printTime(data.bookedAt)}</Field>
        <Field label="外协">{data.outsideHelp}</Field>
      </tr>
      <tr>
        <Field label="审批" span={5}>
          {numbered(data.approvals).map(({ no, item }) => (
            <ApprovalLine key={no} step={item} />
          ))}
        </Field>
      </tr>
      <tr>
        <Field label="出发核对" span={3} className="close">
          <Checks items={data.departureChecks} />
        </Field>
        <Field label="出发时间">{printTime(data.departedAt)}</Field>
      </tr>
    </>
  );
}

/** Lines to be filled in by pen, their numbers going on behind what is known. */
function PenLines({ from }: { from: number }) {
  return Array.from({ length: BLANKS }, (_, at) => from + at + 1).map((no) => (
    <tr key={no}>
      <td className="c">{no}</td>
      {PEN_CELLS.map((cell) => (
        <td key={cell} />
      ))}
    </tr>
  ));
}

function OnSite({ data }: Props) {
  return (
    <Facts columns={FACT_COLUMNS} className="work">
      <tbody className="tail">
        <tr>
          <Section name="现场" rows={3} />
          <Field label="到达时间">{printTime(data.arrivedAt)}</Field>
          <Field label="完工时间" span={3}>
            {printTime(data.finishedAt)}
          </Field>
        </tr>
        <tr>
          <Field label="服务结论" span={5}>
            <Options list={data.outcome} />
          </Field>
        </tr>
        <tr className="result tall">
          <Field label="处理结果" span={5}>
            {data.result}
          </Field>
        </tr>
      </tbody>
    </Facts>
  );
}

function Parts({ data: { parts } }: Props) {
  const rows = numbered(parts).map(({ no, item }) => (
    <tr key={no}>
      <td className="c">{no}</td>
      <td>{item.name}</td>
      <td>{item.model}</td>
      <td className="c">{printQuantity(item.quantity, item.unit)}</td>
      <td className="r">{formatYuan(item.price)}</td>
      <td className="r">{formatYuan(item.amount)}</td>
    </tr>
  ));
  const heads = <ColumnHeads names={PART_HEADS} />;
  return (
    <Lines columns={[12, 68, 40, 18, 20]} head={heads} rows={rows} keep={1}>
      <PenLines from={rows.length} />
    </Lines>
  );
}

/** 《维修服务单》, A4: intake, dispatch, exchanged terminals, work, parts, money and both signatures, with room for the pen. */
export function RepairOrder({ data, print }: FormProps<RepairOrderData>) {
  return (
    <>
      <Head title="维修服务单" print={print}>
        <span>
          服务类型 <b>{data.kind}</b>
        </span>
      </Head>
      <Facts columns={FACT_COLUMNS}>
        <tbody>
          <Intake data={data} />
          <Dispatch data={data} />
        </tbody>
      </Facts>
      <Exchanges exchanges={data.exchanges}>
        <PenLines from={data.exchanges.length} />
      </Exchanges>
      <OnSite data={data} />
      <Parts data={data} />
      <Money data={data} columns={FACT_COLUMNS} />
    </>
  );
}
