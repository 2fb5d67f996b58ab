/** Kinds of service (DOMAIN §5). */
export const kindLabels = {
  installation: "安装",
  repair: "维修",
  commissioning: "调试",
  tenantRepair: "报修",
  trialRun: "试机",
  cardTopUp: "充卡",
  collection: "收款",
} as const;
export type ServiceKind = keyof typeof kindLabels;

/** Where an order stands. */
export const stateLabels = {
  registered: "已登记",
  awaitingApproval: "待审批",
  dispatched: "已派工",
  departed: "出发",
  arrived: "到达",
  finished: "完工",
  signed: "客户签收",
  charged: "费用入账",
  archived: "已归档",
  rework: "返工",
  cancelled: "取消",
} as const;
export type ServiceState = keyof typeof stateLabels;

/** The queues in which orders wait. */
export const queueLabels = {
  approval: "待审批",
  active: "进行中",
  signing: "待签字",
  payment: "待收款",
  archived: "已归档",
} as const;
export type ServiceQueue = keyof typeof queueLabels;

/** How the customer's wish came in. */
export const channelLabels = {
  phone: "电话",
  visit: "来访",
  letter: "信函",
  chat: "聊天",
  passedOn: "转交",
} as const;
export type ServiceChannel = keyof typeof channelLabels;

/** What the service came to, as the sheet asks it. */
export const outcomeLabels = {
  solved: "已解决",
  partly: "部分解决，需再次服务",
  unsolved: "未解决",
} as const;
export type Outcome = keyof typeof outcomeLabels;

/** The customer's judgement on the sheet. */
export const scoreLabels = {
  excellent: "很满意",
  good: "满意",
  fair: "一般",
  poor: "不满意",
} as const;
export type Score = keyof typeof scoreLabels;

/** What is looked at before leaving (R10 四.4). */
export const departureCheckLabels = {
  information: "信息",
  tools: "工具",
  parts: "备品配件",
  papers: "文件",
} as const;
export type DepartureCheck = keyof typeof departureCheckLabels;

/** The papers that an installation is dispatched from (R10 四.1). */
export const sourceLabels = {
  demand: "安装需求单",
  vehicles: "安装车辆明细",
  drivers: "司机信息和车辆基本信息",
} as const;
export type SourcePaper = keyof typeof sourceLabels;

/** How the customer pays. */
export const paymentLabels = {
  cash: "现金",
  transfer: "对公转账",
  scan: "扫码支付",
  card: "刷卡",
} as const;
export type PaymentMethod = keyof typeof paymentLabels;
