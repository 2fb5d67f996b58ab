import type { FormProps } from "../form.ts";
import { ApprovalLine } from "../parts/approvals.tsx";
import { CustomerRows } from "../parts/customer-rows.tsx";
import { numbered, printPhone, printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { ColumnHeads, Facts, Field, Lines, NothingBelow, Section } from "../parts/table.tsx";
import { Checks, Tick } from "../parts/ticks.tsx";
import { OnSite } from "./OnSite.tsx";
import type { InstallationDispatchData } from "./schema.ts";

const FACT_COLUMNS = [8, 20, 37, 20, 37, 20];
const VEHICLE_HEADS = [
  "序号",
  "车牌号",
  "车型",
  "司机",
  "司机电话",
  "终端号",
  "SIM 卡号",
  "试机",
  "司机确认",
];

interface Props {
  data: InstallationDispatchData;
}

function TaskRows({ data }: Props) {
  return (
    <>
      <CustomerRows data={data} section={<Section name="任务" rows={4} />} />
      <tr>
        <Field label="产品型号">{data.model}</Field>
        <Field label="安装数量">{data.quantity !== undefined && `${data.quantity} 台`}</Field>
        <Field label="预约时间">{printTime(data.bookedAt)}</Field>
      </tr>
      <tr>
        <Field label="来源单据" span={5} className="flow">
          <Checks items={data.sources} />
          {data.sourcesAt !== undefined && <small>{printTime(data.sourcesAt)} 收齐</small>}
        </Field>
      </tr>
    </>
  );
}

function DispatchRows({ data }: Props) {
  return (
    <>
      <tr>
        <Section name="派工" rows={3} />
        <Field label="服务工程师">{data.engineers.join("、")}</Field>
        <Field label="预计用时">{data.plannedDays !== undefined && `${data.plannedDays} 天`}</Field>
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
        <Field label="安装要求" span={5}>
          {data.instructions}
        </Field>
      </tr>
    </>
  );
}

function Vehicles({ data }: Props) {
  const rows = numbered(data.vehicles).map(({ no, item }) => (
    <tr key={no}>
      <td className="c">{no}</td>
      <td className="c">{item.plate}</td>
      <td className="c">{item.kind}</td>
      <td className="c">{item.driver}</td>
      <td className="c">{printPhone(item.driverPhone)}</td>
      <td className="c">{item.terminal}</td>
      <td className="c">{item.sim}</td>
      <td className="c">
        <Tick />
      </td>
      <td />
    </tr>
  ));
  const heads = <ColumnHeads names={VEHICLE_HEADS} />;
  return (
    <Lines columns={[9, 23, 14, 17, 28, 25, 29, 11]} head={heads} rows={rows} keep={1}>
      <NothingBelow span={VEHICLE_HEADS.length} count={rows.length} unit="台" />
    </Lines>
  );
}

/** 《安装任务派工单》, A4: task, dispatch with its approval, vehicles; tests, course and signatures are filled in on site. */
export function InstallationDispatch({ data, print }: FormProps<InstallationDispatchData>) {
  return (
    <>
      <Head title="安装任务派工单" print={print}>
        <span>
          服务类型 <b>{data.kind}</b>
        </span>
      </Head>
      <Facts columns={FACT_COLUMNS}>
        <tbody>
          <TaskRows data={data} />
          <DispatchRows data={data} />
        </tbody>
      </Facts>
      {data.vehicles.length > 0 && <Vehicles data={data} />}
      <Facts columns={FACT_COLUMNS} className="work">
        <OnSite data={data} />
      </Facts>
    </>
  );
}
