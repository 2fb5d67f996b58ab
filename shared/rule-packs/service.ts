import type { Rule } from "#shared/domain/common/rules.ts";
import { roleLabels } from "#shared/domain/common/staff-roles.ts";

const house = { regulation: null, clause: "" };

/** What every desk follows with service orders unless its pack's regulation says otherwise (本单位). */
export const serviceRules: Rule[] = [
  {
    ...house,
    id: "common.appointment",
    title: "按预约时间到达",
    statement: "与客户约好的时间就是到达的时限。",
    parameters: {},
  },
  {
    ...house,
    id: "common.serviceBackdating",
    title: "补登服务工单",
    statement: "工单在受理后过了一段时间才登记的，写明补登的原因。",
    parameters: { minutes: { label: "受理后", default: 60, unit: "分钟", min: 5, max: 1440 } },
  },
  {
    ...house,
    id: "common.sheetSigning",
    title: "当天签收服务记录单",
    statement: "服务做完，当天请客户在服务记录单上签字；不签的要写明原因，经批准人同意。",
    parameters: {
      approver: { label: "批准人", default: "departmentHead", unit: "", options: roleLabels },
    },
  },
  {
    ...house,
    id: "common.warranty",
    title: "保修期",
    statement: "保修期从购买日期起按月计算，最后一天仍在保修期内；各型号可以分别设定。",
    parameters: { months: { label: "保修期", default: 12, unit: "个月", min: 0, max: 120 } },
  },
  {
    ...house,
    id: "common.repairFee",
    title: "维修收费",
    statement: "保修期内维修不收费；过了保修期收配件费，服务费按与客户的约定填写。",
    parameters: {},
  },
  {
    ...house,
    id: "common.agreedFee",
    title: "按约定收费",
    statement: "没有收费标准的服务，按与客户的约定填写配件价格和服务费。",
    parameters: {},
  },
  {
    ...house,
    id: "common.workCoefficient",
    title: "工作系数",
    statement: "调试项目按类型在系数表里取工作系数；工单上可以改，改了写得出来。",
    parameters: {},
  },
  {
    ...house,
    id: "common.handOver",
    title: "收款交财务",
    statement: "向客户收的款，收款当天下班前交给财务，由财务签收。",
    parameters: { days: { label: "收款后", default: 0, unit: "天", min: 0, max: 7 } },
  },
];
