import "../services.css";
import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import { useList } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { ScanInput } from "#renderer/ui/scan/ScanInput.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { deviceKey, deviceList } from "#shared/domain/services/device-lists.ts";
import {
  type DeviceEvent,
  deviceEventLabels,
  deviceHistory,
} from "#shared/domain/services/devices.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { DeviceLink } from "./ExchangeTable.tsx";

const parts = { terminal: "终端", sim: "SIM 卡" } as const;

const columns = [
  { title: "时间", cell: ({ at }: DeviceEvent) => <Time at={at} /> },
  {
    title: "情况",
    cell: ({ what, part }: DeviceEvent) => `${parts[part]}${deviceEventLabels[what]}`,
  },
  { title: "车牌号", cell: ({ plate }: DeviceEvent) => plate },
  {
    title: "换下或换上的",
    cell: ({ other }: DeviceEvent) => <DeviceLink number={other} />,
  },
  { title: "客户", cell: ({ order }: DeviceEvent) => order.customer.name },
  {
    title: "服务工程师",
    cell: ({ order }: DeviceEvent) => order.engineers.map(({ name }) => name).join("、"),
  },
  {
    title: "工单",
    cell: ({ order }: DeviceEvent) => <Link href={`/services/${order.id}`}>{order.id}</Link>,
  },
];

/** 设备履历: where a terminal or SIM card has been, from the orders that name it. */
export function DevicesPage() {
  const { number: given = "" } = useParams<{ number?: string }>();
  const number = decodeURIComponent(given);
  return <Devices key={number} number={number} />;
}

function Devices({ number }: { number: string }) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(number);
  const find = (text: string) => {
    const key = deviceKey(text);
    navigate(key === "" ? "/services/devices" : `/services/devices/${encodeURIComponent(key)}`);
  };
  return (
    <div className="devices-page">
      <Form
        label="设备履历"
        onSubmit={() => find(typed)}
        onCancel={() => navigate("/services")}
        focusFirst={number === ""}
      >
        <div className="row">
          <Field label="终端号或 SIM 卡号" name="number">
            <ScanInput
              value={typed}
              onChange={setTyped}
              onEnter={find}
              placeholder="扫码，或输入号码后回车"
              maxLength={60}
            />
          </Field>
          <Action kind="main" keys="Enter" onClick={() => find(typed)}>
            查履历
          </Action>
        </div>
      </Form>
      {number === "" ? (
        <EmptyState
          icon="search"
          title="输入终端号或 SIM 卡号"
          text="装在哪台车上、什么时候换下、在哪张工单上，都列在这里。"
        />
      ) : (
        <History number={number} />
      )}
    </div>
  );
}

function History({ number }: { number: string }) {
  const list = useList<ServiceOrder>(deviceList(number), { limit: 100, newestFirst: true });
  const events = deviceHistory(list.records ?? [], number);
  return (
    <Panel title={number} count={list.records && `${events.length} 条履历`} fill>
      {list.records && events.length === 0 ? (
        <EmptyState
          icon="search"
          title="没有这个号码的履历"
          text="工单的车辆、终端和 SIM 卡更换里都没有它。请核对号码。"
        />
      ) : (
        <DataTable<DeviceEvent>
          label={`${number} 的履历`}
          columns={columns}
          rows={events}
          rowKey={({ order, plate, what }, index) => `${order.id} ${plate} ${what} ${index}`}
        />
      )}
      {list.hasMore && (
        <Action kind="link" onClick={list.more}>
          再看以前的
        </Action>
      )}
    </Panel>
  );
}
