import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import { paperLabels, passKindLabels, passStateLabels } from "#shared/domain/passes/labels.ts";

/** What the fields of a pass and the codes among its values are called in 留痕. */
export const traceWords: TraceWords = {
  fields: {
    state: "状态",
    kind: "出门类型",
    customer: "客户",
    carrier: "携带人",
    carrierDocument: "携带人证件",
    leavesOn: "搬出日期",
    returnable: "是否归还",
    returnBy: "归还日期",
    gate: "放行门岗",
    papers: "收到的材料",
    grounds: "放行依据",
    lines: "物品清单",
    check: "核对",
    approval: "审批",
    request: "审批",
    issued: "开具",
    valid: "有效时间",
    token: "二维码签名",
    released: "放行",
    returns: "归还",
    endedAt: "结束时间",
    endReason: "结束原因",
  },
  values: {
    ...paperLabels,
    ...passKindLabels,
    ...passStateLabels,
  },
};
