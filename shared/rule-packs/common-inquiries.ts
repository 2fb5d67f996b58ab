import type { Parameter, Rule } from "#shared/domain/common/rules.ts";

const house = { regulation: null, clause: "" };

const workingDays = (label: string, value: number): Parameter => ({
  label,
  default: value,
  unit: "个工作日",
  min: 1,
  max: 60,
});

const yuan = (label: string, value: number): Parameter => ({
  label,
  default: value,
  unit: "元",
  min: 0,
  max: 100_000,
});

/** What holds for calls and visits that are no complaints, at every desk. */
export const inquiryRules: Rule[] = [
  {
    id: "common.inquiryAnswer",
    regulation: "R06",
    clause: "5",
    title: "来电来访的答复期限",
    statement: "客户的咨询、建议和抱怨都要登记，并主动办到有结果；多快答复由本单位定。",
    parameters: { days: workingDays("答复期限", 1) },
  },
  {
    id: "common.inquiryResult",
    regulation: "R27",
    clause: "31",
    title: "部门给出结果的期限",
    statement: "顾客的咨询和建议，分清后转给有关部门处理；几天内要有结果由本单位定。",
    parameters: { days: workingDays("部门结果期限", 5) },
  },
  {
    ...house,
    id: "common.inquiryTell",
    title: "把结果告诉客户的期限",
    statement: "部门有了结果，在期限内告诉来电来访的人。",
    parameters: { days: workingDays("回复期限", 1) },
  },
  {
    ...house,
    id: "common.inquiryRelay",
    title: "转告同事的期限",
    statement: "客户请前台转告同事的话，在期限内转到；转到之前一直列在这位同事的今日上。",
    parameters: { days: workingDays("转告期限", 1) },
  },
  {
    ...house,
    id: "common.inquiryBackdating",
    title: "补登来电来访",
    statement: "登记时间比来电来访晚得较多的，要写明补登原因；时限仍从来电来访时算起。",
    parameters: {
      minutes: { label: "超过多久要写原因", default: 30, unit: "分钟", min: 0, max: 1440 },
    },
  },
  {
    id: "common.praiseAward",
    regulation: "R01",
    clause: "9.1",
    title: "书面表扬的奖励建议",
    statement: "收到客户的表扬信或表扬邮件，建议奖励服务人员；金额在范围之内，由有权的人决定。",
    parameters: { from: yuan("最低", 200), to: yuan("最高", 500) },
  },
];
