import { keysOf } from "#shared/lib/keys-of.ts";

/** How somebody turned to the desk. */
export const channelLabels = {
  phone: "来电",
  visit: "来访",
  letter: "来信",
  chat: "聊天",
} as const;
export type InquiryChannel = keyof typeof channelLabels;
export const channels = keysOf(channelLabels);

/** What they wanted. */
export const kindLabels = {
  question: "咨询",
  suggestion: "建议",
  praise: "表扬",
  repair: "报修",
  grumble: "抱怨",
  message: "转告",
} as const;
export type InquiryKind = keyof typeof kindLabels;
export const kinds = keysOf(kindLabels);

export const stateLabels = {
  open: "待答复",
  answered: "已答复",
  passedOn: "待部门结果",
  resulted: "待回复",
  told: "已回复",
  toRelay: "待转告",
  relayed: "已转告",
  converted: "已转办",
  void: "已作废",
} as const;
export type InquiryState = keyof typeof stateLabels;

/** What people do with an inquiry, as its course and the buttons call it. */
export const stepLabels = {
  answer: "答复",
  passOn: "转部门",
  result: "登记结果",
  tell: "回复客户",
  relay: "已转告",
  change: "更正",
  note: "备注",
  void: "作废",
} as const;
export type InquiryStep = keyof typeof stepLabels;
