import { approver } from "./common.ts";
import type { RulePack } from "./pack.ts";

const house = { department: "客户服务部", regulation: null, clause: "" };

/** Installation and repair of vehicle terminals (R10). */
export const gps: RulePack = {
  id: "gps",
  label: "车载定位",
  summary: "终端安装、换卡",
  capabilities: ["services", "complaints"],
  serviceKinds: ["repair", "installation", "trialRun", "cardTopUp", "collection"],
  passKinds: [],
  rules: [
    {
      id: "gps.dispatchApproval",
      regulation: "R10",
      clause: "四.3",
      title: "派工审批",
      statement: "安装派工单和维修单经部门负责人批准，再安排人员。",
      parameters: { approver: approver("departmentHead") },
    },
    {
      id: "gps.installationFee",
      regulation: "R10",
      clause: "二.1",
      title: "安装收费",
      statement: "上门设计和安装终端不收费。",
      parameters: { fee: { label: "安装费", default: 0, unit: "元", min: 0, max: 100_000 } },
    },
    {
      id: "gps.warranty",
      regulation: "R10",
      clause: "二.3",
      title: "保修期",
      statement: "保修期从购买日期起按月计算，最后一天仍在保修期内；各型号可以分别设定。",
      parameters: { months: { label: "保修期", default: null, unit: "个月", min: 0, max: 120 } },
    },
    {
      id: "gps.repairFee",
      regulation: "R10",
      clause: "二.3",
      title: "维修收费",
      statement: "保修期内维修不收费；过了保修期收更换零部件的费用，工时费另定。",
      parameters: {
        personDay: { label: "工时费", default: 0, unit: "元/人天", min: 0, max: 10_000 },
      },
    },
    {
      id: "gps.handOver",
      regulation: "R10",
      clause: "四.9",
      title: "收款交财务",
      statement: "向客户收的款要开发票，收款当天交给财务，财务签收。",
      parameters: { days: { label: "收款后", default: 0, unit: "天", min: 0, max: 7 } },
    },
    {
      id: "gps.complaintAnswer",
      regulation: "R10",
      clause: "五.3",
      title: "投诉的答复期限",
      statement: "来电、来信、来访都要尽快答复；多快由本单位定。",
      parameters: { hours: { label: "答复期限", default: 24, unit: "小时", min: 1, max: 168 } },
    },
    {
      id: "gps.inquiryAnswer",
      regulation: "R10",
      clause: "五.3",
      title: "来电、来信、来访的答复期限",
      statement: "来电、来信、来访都要尽快答复；多快由本单位定。",
      parameters: {
        days: { label: "答复期限", default: 1, unit: "个工作日", min: 1, max: 30 },
      },
    },
    {
      id: "gps.inquiryResult",
      regulation: "R10",
      clause: "五.4",
      title: "部门处理意见的期限",
      statement: "客户的意见和建议要转给有关部门，部门给出处理意见和结果；几天内由本单位定。",
      parameters: {
        days: { label: "部门结果期限", default: 5, unit: "个工作日", min: 1, max: 60 },
      },
    },
    {
      id: "gps.inquiryTell",
      regulation: "R10",
      clause: "五.4",
      title: "把结果告诉客户的期限",
      statement: "部门的处理意见和结果要及时告诉客户；多快由本单位定。",
      parameters: {
        days: { label: "回复期限", default: 1, unit: "个工作日", min: 1, max: 30 },
      },
    },
  ],
  complaintCategories: [
    { ...house, id: "gps.installation", label: "安装质量" },
    { ...house, id: "gps.terminal", label: "终端与信号" },
    { ...house, id: "gps.repair", label: "维修" },
    { ...house, id: "gps.attitude", label: "服务态度" },
    { ...house, id: "gps.other", label: "其他" },
  ],
};
