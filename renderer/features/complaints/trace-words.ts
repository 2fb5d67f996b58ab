import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import {
  channelLabels,
  satisfactionLabels,
  severityLabels,
  stateLabels,
} from "#shared/domain/complaints/labels.ts";

/** What the fields of a complaint and the codes among its values are called in 留痕. */
export const traceWords: TraceWords = {
  fields: {
    state: "状态",
    inquiry: "来电登记",
    complainant: "投诉人",
    customer: "投诉单位",
    phones: "联系电话",
    channel: "受理渠道",
    receivedAt: "受理时间",
    happenedAt: "发生时间",
    about: "被投诉对象",
    facts: "投诉内容",
    category: "投诉类别",
    wish: "客户诉求",
    department: "责任部门",
    owner: "责任人",
    severity: "投诉性质",
    validity: "是否有效",
    informed: "已告知领导",
    escalations: "升级",
    extension: "延期",
    plan: "处理方案",
    nextReply: "下次回复",
    satisfaction: "客户意见",
    habits: "五清楚一报告",
    archived: "归档",
    attachments: "附件",
  },
  values: {
    ...channelLabels,
    ...severityLabels,
    ...satisfactionLabels,
    ...stateLabels,
  },
};
