import { noApproval } from "#shared/domain/common/approvals/by-rule.ts";
import type { Parameter, Rule } from "#shared/domain/common/rules.ts";
import { rankLabels, type roleLabels } from "#shared/domain/common/staff-roles.ts";
import { complaintReportRules } from "./common-complaint-reports.ts";
import { complaintRules } from "./common-complaints.ts";
import { inquiryRules } from "./common-inquiries.ts";
import { serviceRules } from "./service.ts";

/** A parameter that names who decides: at first one role, or a chain. */
export const approver = (role: keyof typeof roleLabels): Parameter => ({
  label: "批准人",
  default: role,
  unit: "",
  chain: true,
});

const house = { regulation: null, clause: "" };

const rank = (label: string, value: keyof typeof rankLabels): Parameter => ({
  label,
  default: value,
  unit: "",
  options: rankLabels,
});

const cap = (label: string, yuan: number): Parameter => ({
  label,
  default: yuan,
  unit: "元/人",
  min: 0,
  max: 10_000,
});

const people = (label: string, value: number): Parameter => ({
  label,
  default: value,
  unit: "人",
  min: 0,
  max: 100,
});

const clock = (label: string, value: string): Parameter => ({
  label,
  default: value,
  unit: "",
  clock: true,
});

const onOff = (label: string, value: "on" | "off"): Parameter => ({
  label,
  default: value,
  unit: "",
  options: { on: "是", off: "否" },
});

const passApprover = (
  label: string,
  value: keyof typeof roleLabels | typeof noApproval,
): Parameter => ({
  label,
  default: value,
  unit: "",
  chain: true,
  options: { [noApproval]: "不另审批" },
});

const deskRules: Rule[] = [
  {
    ...house,
    id: "common.deskHours",
    title: "上下班与提醒",
    statement:
      "按工作日算的期限到当天下班为止；半天班的日子到半天班下班为止。到期前一段时间起提醒。",
    parameters: {
      close: clock("下班时间", "17:30"),
      halfDayClose: clock("半天班下班时间", "12:00"),
      soonHours: { label: "提前提醒", default: 2, unit: "小时", min: 0, max: 72 },
    },
  },
  {
    ...house,
    id: "common.idleLock",
    title: "自动锁定",
    statement: "无人操作一段时间后锁定，再用要重新登录。",
    parameters: { minutes: { label: "无操作时间", default: 10, unit: "分钟", min: 1, max: 120 } },
  },
  {
    ...house,
    id: "common.pinUnlock",
    title: "PIN 登录",
    statement:
      "自己设了 PIN 的人，在这台电脑上用密码登录过一次之后的一段时间里，可以用 PIN 再登录；PIN 输错几次以后，或者程序重开以后，要用密码。",
    parameters: {
      hours: { label: "密码登录后", default: 12, unit: "小时", min: 1, max: 72 },
      tries: { label: "最多输错", default: 3, unit: "次", min: 1, max: 5 },
    },
  },
  {
    ...house,
    id: "common.attachments",
    title: "附件大小",
    statement: "添加到记录里的图片、录音和文件，一个文件不超过规定的大小。",
    parameters: { megabytes: { label: "一个文件最大", default: 20, unit: "MB", min: 1, max: 100 } },
  },
  {
    ...house,
    id: "common.backup",
    title: "备份",
    statement:
      "每天到了时间，一段时间没有人保存内容时自动备份；每隔几天把整份备份解开重放一遍；太久没有备份就提醒。",
    parameters: {
      dailyAt: clock("每天从几点起", "17:30"),
      idleMinutes: { label: "多久没有保存内容", default: 10, unit: "分钟", min: 1, max: 120 },
      replayDays: { label: "整份重放间隔", default: 7, unit: "天", min: 1, max: 60 },
      overdueDays: { label: "多久没有备份要提醒", default: 3, unit: "天", min: 1, max: 30 },
      keep: { label: "保留份数", default: 10, unit: "份", min: 2, max: 100 },
    },
  },
];

const receptionRules: Rule[] = [
  {
    id: "common.hostRank",
    regulation: "R07",
    clause: "三.1",
    title: "接待人职级",
    statement: "客人类别越高，出面接待的人职级越高。由低于规定的人接待要写明原因。",
    parameters: {
      A: rank("A 类贵客", "executive"),
      B: rank("B 类贵宾", "director"),
      C: rank("C 类业务", "manager"),
      D: rank("D 类普通", "lead"),
    },
  },
  {
    id: "common.escorts",
    regulation: "R07",
    clause: "三.2",
    title: "陪同人数",
    statement: "安排用餐或娱乐时，按客人人数分三档确定陪同人数；满五人进中档，超过十人进高档。",
    parameters: {
      middleFrom: people("中档从几人起", 5),
      middleTo: people("中档到几人止", 10),
      few: people("低档陪同", 1),
      middle: people("中档陪同", 2),
      many: people("高档陪同至少", 3),
    },
  },
  {
    id: "common.guestCap",
    regulation: "R07",
    clause: "三.1",
    title: "接待费用上限",
    statement: "接待费用按客人类别定每人上限，乘以客人人数；B、C 两类可另定允许上浮的比例。",
    parameters: {
      A: cap("A 类上限", 500),
      B: cap("B 类上限", 300),
      C: cap("C 类上限", 200),
      D: cap("D 类上限", 150),
      tolerance: { label: "B、C 类上浮", default: 0, unit: "%", min: 0, max: 50 },
    },
  },
  {
    ...house,
    id: "common.overCap",
    title: "超出接待上限",
    statement: "接待费用超出上限的，先由有权的人同意，再办结算。",
    parameters: { approver: approver("departmentHead") },
  },
  {
    id: "common.costSettlement",
    regulation: "R27",
    clause: "23",
    title: "接待费用结算",
    statement: "来访客户在客户档案里的，接待费用才可以结算。",
    parameters: {},
  },
  {
    id: "common.restrictedAreas",
    regulation: "R22",
    clause: "3.3",
    title: "须经批准进入的区域",
    statement: "外来人员进入这些区域，要先经批准并登记，然后才能进入。批准人不能是登记人自己。",
    parameters: { agentHall: onOff("座席大厅", "on"), machineRoom: onOff("机房", "on") },
  },
  {
    ...house,
    id: "common.openVisits",
    title: "未登记离开",
    statement: "当天没有登记离开的来访，夜间自动结束，并注明不是本人登记的。",
    parameters: { closeAt: clock("自动结束时间", "24:00") },
  },
];

const deskWorkRules: Rule[] = [
  {
    ...house,
    id: "common.dispatchApproval",
    title: "派工审批",
    statement: "服务工单经批准后派工。",
    parameters: { approver: approver("departmentHead") },
  },
  {
    ...house,
    id: "common.passValidity",
    title: "出门条有效时间",
    statement: "出门条只在搬出日期当天的有效时间内可以放行。",
    parameters: { from: clock("开始", "00:00"), until: clock("截止", "24:00") },
  },
  {
    ...house,
    id: "common.passApproval",
    title: "出门条审批",
    statement: "按出门类型定由谁批准后才能开具；客服核对后直接开具的类型不另审批。",
    parameters: {
      withdrawal: passApprover("撤机", "none"),
      repair: passApprover("检修", "none"),
      exchange: passApprover("更换", "none"),
      tenantGoods: passApprover("租户物品", "departmentHead"),
      general: passApprover("一般", "departmentHead"),
    },
  },
  {
    ...house,
    id: "common.passReturn",
    title: "物品归还期限",
    statement: "要归还的物品在归还日期当天截止时间前还清，没有还清的列在待归还清单上。",
    parameters: { until: clock("截止", "24:00") },
  },
];

/** The rules of every desk: hours, reception, and what no industry's regulation settles. */
export const commonRules: Rule[] = [
  ...deskRules,
  ...receptionRules,
  ...deskWorkRules,
  ...serviceRules,
  ...complaintRules,
  ...complaintReportRules,
  ...inquiryRules,
];
