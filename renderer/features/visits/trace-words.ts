import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import { costKindLabels } from "#shared/domain/visits/costs.ts";
import { guestClassLabels, visitStateLabels } from "#shared/domain/visits/labels.ts";

/** What the fields of a visit and the codes among its values are called in 留痕. */
export const traceWords: TraceWords = {
  fields: {
    state: "状态",
    visitors: "来访人",
    headCount: "来访人数",
    customer: "来访单位",
    purpose: "来访事由",
    guestClass: "接待类别",
    hospitality: "安排餐饮或娱乐",
    host: "接待人",
    hostReason: "级别低于规定的原因",
    escorts: "陪同人",
    escortReason: "多派陪同的原因",
    figures: "陪同、费用上限与接待人级别",
    areas: "到访区域",
    clearance: "受限区域批准",
    badgeNo: "访客证号",
    expectedAt: "预计到达",
    checkedInAt: "登记到访",
    checkedOutAt: "登记离开",
    costs: "接待费用",
    overCap: "超支申请",
    settled: "结算",
    endedAt: "结束时间",
  },
  values: {
    ...guestClassLabels,
    ...visitStateLabels,
    ...costKindLabels,
  },
};
