import type { Rule } from "#shared/domain/common/rules.ts";

/** What holds for complaints of every pack. */
export const complaintRules: Rule[] = [
  {
    id: "common.complaintBackdating",
    regulation: null,
    clause: "",
    title: "补登投诉",
    statement: "登记时间比接到投诉晚得较多的，要写明补登原因；时限仍从接到时算起。",
    parameters: {
      minutes: { label: "超过多久要写原因", default: 30, unit: "分钟", min: 0, max: 1440 },
    },
  },
  {
    id: "common.complaintNextReply",
    regulation: "R09",
    clause: "1.(3)",
    title: "下次回复",
    statement: "一时解决不了的投诉和重大投诉，要向客户说明，并约定下次回复的时间。",
    parameters: {},
  },
  {
    id: "common.complaintHabits",
    regulation: "R09",
    clause: "1",
    title: "五清楚一报告",
    statement: "处理投诉要做到听、问、跟、复、记五项清楚，重大投诉另要报告；归档前逐项核对。",
    parameters: {},
  },
  {
    id: "common.complaintGradeA",
    regulation: "R11",
    clause: "6.2.1 H",
    title: "A 级客户优先",
    statement: "A 级客户的投诉先办：在已超时、将到期和其余各段里，都排在最前。",
    parameters: {},
  },
];
