import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { DayText, Time } from "#renderer/ui/text/Text.tsx";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";
import { channelLabels, kindLabels, outcomeLabels } from "#shared/domain/services/labels.ts";
import type { Engineer, ServiceOrder } from "#shared/domain/services/order.ts";
import { placeOf } from "#shared/domain/services/sheet.ts";
import { Coefficient, kindFacts } from "./kind-facts.tsx";

const engineerText = ({ name, days, share }: Engineer, alone: boolean): string =>
  [name, days === undefined ? undefined : `${days} 天`, alone ? undefined : `${share}%`]
    .filter(Boolean)
    .join(" ");

/** What is known of an order, in two columns. */
export function OrderFacts({ order }: { order: ServiceOrder }) {
  const { contact, phone, model, serial, boughtOn, bookedAt, engineers, outsideHelp } = order;
  const people = engineers.map((engineer) => engineerText(engineer, engineers.length === 1));
  const help = outsideHelp ? [`外协 ${outsideHelp.who}（${outsideHelp.reason}）`] : [];
  const { outcome, result, fault, instructions, inquiry } = order;
  return (
    <Facts
      facts={[
        { label: "服务类型", value: kindLabels[order.kind] },
        { label: "受理渠道", value: channelLabels[order.channel] },
        { label: "联系人", value: contact },
        { label: "联系电话", value: <PhoneText phone={phone} /> },
        { label: "服务地址", value: placeOf(order), wide: true },
        { label: "产品型号", value: model },
        { label: "序列号", value: serial },
        { label: "购买日期", value: boughtOn && <DayText date={boughtOn} /> },
        { label: "预约时间", value: bookedAt && <Time at={bookedAt} /> },
        { label: "服务工程师", value: [...people, ...help].join("、") },
        { label: "工作系数", value: <Coefficient order={order} /> },
        ...kindFacts(order),
        { label: "故障现象", value: fault, wide: true },
        ...(inquiry
          ? [
              {
                label: "来电登记",
                value: <RecordLink table={inquiryTable.name} id={inquiry} />,
                wide: true,
              },
            ]
          : []),
        ...(instructions ? [{ label: "安装要求", value: instructions, wide: true }] : []),
        ...(outcome ? [{ label: "服务结论", value: outcomeLabels[outcome], wide: true }] : []),
        ...(result ? [{ label: "处理结果", value: result, wide: true }] : []),
      ]}
    />
  );
}
