import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import { channelLabels, kindLabels, stateLabels } from "#shared/domain/inquiries/labels.ts";

/** What the fields of an inquiry and the codes among its values are called in 留痕. */
export const traceWords: TraceWords = {
  fields: {
    state: "状态",
    kind: "类别",
    channel: "方式",
    caller: "姓名",
    customer: "单位",
    phone: "联系电话",
    receivedAt: "时间",
    about: "内容",
    answer: "答复",
    owner: "答复人",
    department: "转交部门",
    result: "部门结果",
    told: "回复",
    message: "转告",
    praise: "表扬",
    became: "转办",
    voided: "作废",
  },
  values: { ...channelLabels, ...kindLabels, ...stateLabels },
};
