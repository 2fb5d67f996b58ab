/** How a complaint came in. */
export const channelLabels = {
  phone: "电话",
  inPerson: "来访",
  letter: "信函",
  passedOn: "转交",
  chat: "聊天",
  mailbox: "信箱",
} as const;
export type Channel = keyof typeof channelLabels;

/** How far a complaint has come. */
export const stateLabels = {
  registered: "已登记",
  accepted: "已受理",
  investigating: "调查中",
  handling: "处理中",
  answered: "已答复",
  confirmed: "客户确认",
  invalid: "已转无效",
  archived: "已归档",
} as const;
export type ComplaintState = keyof typeof stateLabels;

/** What people do with a complaint, as the course of it and the buttons call it. */
export const stepLabels = {
  register: "登记",
  accept: "受理",
  assign: "改派",
  acknowledge: "回复确认",
  startInvestigation: "开始调查",
  propose: "提出方案",
  answer: "答复客户",
  customerConfirms: "客户确认",
  archive: "归档",
  extend: "申请延期",
  grantExtension: "同意延期",
  refuseExtension: "不同意延期",
  escalate: "升级",
  invalidate: "转为无效",
  reopen: "重新打开",
  note: "记一笔",
  conclude: "登记调查结果",
  judge: "认定有效",
  decideReturn: "退货判断",
  seen: "已知悉",
  group: "列为集体投诉",
  join: "并为同一件事",
  consequence: "提出奖惩建议",
} as const;
export type StepKind = keyof typeof stepLabels;

export const severityLabels = { general: "一般", major: "重大" } as const;
export type Severity = keyof typeof severityLabels;

/** How grave a valid complaint is (R18 10). */
export const gravityLabels = { ordinary: "一般", vicious: "恶性" } as const;
export type Gravity = keyof typeof gravityLabels;

/** Why somebody complains without ground (R18 11). */
export const motiveLabels = { misunderstanding: "一般无效", malicious: "恶意投诉" } as const;
export type Motive = keyof typeof motiveLabels;

/** What the customer says of the result. Who is not satisfied has the complaint reopened. */
export const satisfactionLabels = {
  satisfied: "满意",
  fair: "基本满意",
  unreachable: "联系不上",
} as const;
export type Satisfaction = keyof typeof satisfactionLabels;

/** How the customer is told something. */
export const answerWayLabels = {
  phone: "电话",
  inPerson: "当面",
  letter: "书面",
  chat: "聊天",
} as const;
export type AnswerWay = keyof typeof answerWayLabels;
