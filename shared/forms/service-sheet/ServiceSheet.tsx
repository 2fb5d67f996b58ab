import { formatYuan } from "#shared/domain/common/money.ts";
import type { FormProps } from "../form.ts";
import { CustomerRows } from "../parts/customer-rows.tsx";
import { EXCHANGE_COLUMNS, Exchanges } from "../parts/exchanges.tsx";
import { numbered, printQuantity, printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { ColumnHeads, Facts, Field, Lines, NothingBelow } from "../parts/table.tsx";
import { Options } from "../parts/ticks.tsx";
import { Closing } from "./Closing.tsx";
import { FeeRows } from "./FeeRows.tsx";
import type { ServiceSheetData } from "./schema.ts";

const PART_HEADS = ["序号", "更换配件", "型号", "数量", "单价（元）", "金额（元）"];
/** The second column of the grid only carries the edge of the labels below the list. */
const COLUMNS = 7;

interface Props {
  data: ServiceSheetData;
}

function WorkRows({ data }: Props) {
  const { warranty, workDays } = data;
  return (
    <>
      <tr>
        <Field label="预约时间">{printTime(data.bookedAt)}</Field>
        <Field label="到达时间">{printTime(data.arrivedAt)}</Field>
        <Field label="完工时间">{printTime(data.finishedAt)}</Field>
      </tr>
      <tr>
        <Field label="服务工程师">{data.engineers.join("、")}</Field>
        <Field label="服务人天">{workDays !== undefined && `${workDays} 人天`}</Field>
        <Field label="保修">
          {warranty && `${warranty.until} ${warranty.expired ? "已到期" : "在保"}`}
        </Field>
      </tr>
      <tr className="fault tall">
        <Field label="故障现象" span={5}>
          {data.fault}
        </Field>
      </tr>
      <tr className="result tall">
        <Field label="处理结果" span={5}>
          {data.result}
        </Field>
      </tr>
      <tr>
        <Field label="服务结论" span={5}>
          <Options list={data.outcome} />
        </Field>
      </tr>
    </>
  );
}

/** 《服务记录单》, A4: the service, parts at their prices, fee, payment, the customer's judgement and both signatures. */
export function ServiceSheet({ data, print }: FormProps<ServiceSheetData>) {
  const { exchanges = [] } = data;
  const rows = numbered(data.parts).map(({ no, item }) => (
    <tr key={no}>
      <td className="c">{no}</td>
      <td colSpan={2}>{item.name}</td>
      <td>{item.model}</td>
      <td className="c">{printQuantity(item.quantity, item.unit)}</td>
      <td className="r">{formatYuan(item.price)}</td>
      <td className="r">{formatYuan(item.amount)}</td>
    </tr>
  ));
  const heads = <ColumnHeads names={PART_HEADS} spans={{ 更换配件: 2 }} />;
  return (
    <>
      <Head title="服务记录单" print={print}>
        <span>
          服务类型 <b>{data.kind}</b>
        </span>
      </Head>
      <Facts columns={[20, 40, 20, 40, 20]}>
        <tbody>
          <CustomerRows data={data} />
          <tr>
            <Field label="产品型号">{data.model}</Field>
            <Field label="序列号">{data.serial}</Field>
            <Field label="购买日期">{data.boughtOn}</Field>
          </tr>
          <WorkRows data={data} />
        </tbody>
      </Facts>
      {exchanges.length > 0 && (
        <Exchanges exchanges={exchanges}>
          <NothingBelow span={EXCHANGE_COLUMNS} count={exchanges.length} unit="台" />
        </Exchanges>
      )}
      <Lines columns={[12, 8, 60, 40, 18, 20]} head={heads} rows={rows} keep={3}>
        <NothingBelow span={COLUMNS} count={rows.length} unit="项" />
        <FeeRows fee={data.fee} span={COLUMNS} />
        <Closing data={data} span={COLUMNS} number={print.number} />
      </Lines>
    </>
  );
}
