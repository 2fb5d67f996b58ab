/** What is noted by hand for the incentives. */
export const entryKinds = {
  accident: "安全事故",
  praise: "客户表扬",
  savedCost: "节约成本",
  contractBonus: "服务合同激励",
  halfYearBonus: "半年度绩效奖金",
  yearBonus: "年度绩效",
  correction: "更正",
} as const;
export type EntryKind = keyof typeof entryKinds;

/** What a line of a statement is paid for. */
export const matterLabels = {
  monthly: "月度绩效",
  ranking: "季度评优",
  partsSales: "备品备件销售",
  soundCommissioning: "调试无重复服务",
  praise: "客户表扬",
  savedCost: "节约成本",
  contractBonus: "服务合同激励",
  halfYearBonus: "半年度绩效奖金",
  yearBonus: "年度绩效",
  correction: "更正",
} as const;

/** How a statement stands. */
export const statementStates = {
  draft: "汇总中",
  waiting: "审批中",
  closed: "已批准",
} as const;
