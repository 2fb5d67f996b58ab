import type { Parameter } from "#shared/domain/common/rules.ts";
import { approver } from "./common.ts";
import type { RulePack } from "./pack.ts";

const hours = (label: string): Parameter => ({
  label,
  default: 24,
  unit: "小时",
  min: 1,
  max: 168,
});

const workingDays = (label: string, days: number): Parameter => ({
  label,
  default: days,
  unit: "个工作日",
  min: 1,
  max: 30,
});

/** The winery's handling of complaints (R03). */
export const winery: RulePack = {
  id: "winery",
  label: "酒厂",
  summary: "24 小时答复",
  capabilities: ["complaints"],
  serviceKinds: [],
  passKinds: [],
  rules: [
    {
      id: "winery.complaintAnswer",
      regulation: "R03",
      clause: "二.1",
      title: "电话投诉的答复期限",
      statement: "电话里不能当场解决的投诉，从接到电话起在期限内答复客户。",
      parameters: { hours: hours("答复期限") },
    },
    {
      id: "winery.complaintAcknowledge",
      regulation: "R03",
      clause: "二.2",
      title: "书面投诉的登记与回复期限",
      statement: "收到书面投诉，在期限内登记，并回复客户确认已收到。",
      parameters: { hours: hours("登记并回复期限") },
    },
    {
      id: "winery.complaintRegister",
      regulation: "R03",
      clause: "二.3",
      title: "当面与转交投诉的登记期限",
      statement: "当面提出或由他人转交的投诉，在期限内登记；可同时要求在期限内答复。",
      parameters: {
        hours: hours("登记期限"),
        answerToo: {
          label: "同时要求答复",
          default: "on",
          unit: "",
          options: { on: "是", off: "否" },
        },
      },
    },
    {
      id: "winery.complaintSolve",
      regulation: "R03",
      clause: "三",
      title: "投诉处理的期限",
      statement: "投诉从接到起按工作日计算办结期限，接到当天不算，到最后一个工作日下班为止。",
      parameters: { days: workingDays("解决期限", 3) },
    },
    {
      id: "winery.complaintExtend",
      regulation: "R03",
      clause: "三",
      title: "特殊情况的处理期限",
      statement: "情况特殊的投诉，经同意可以延期，仍从接到起算，有最长期限。",
      parameters: { days: workingDays("延期后最多", 7), approver: approver("serviceManager") },
    },
    {
      id: "winery.complaintFeedback",
      regulation: "R03",
      clause: "四.1",
      title: "处理结果的反馈期限",
      statement: "投诉处理完毕后，在期限内把处理反馈单交给客户，听取客户意见。",
      parameters: { hours: hours("反馈期限") },
    },
    {
      id: "winery.complaintReturn",
      regulation: "R03",
      clause: "二.3.2",
      title: "退货的判断",
      statement:
        "有沉淀或较大悬浮物的，质量部核实后退货；出库后规定天数内发霉、核实属实的，无条件退货；客户仓储不当造成的发霉、瓶盖扭断和渗漏不退。",
      parameters: {
        days: { label: "发霉在出库后", default: 15, unit: "天内", min: 1, max: 365 },
      },
    },
    {
      id: "winery.complaintPenalty",
      regulation: "R03",
      clause: "七",
      title: "投诉考核扣分",
      statement: "每一件有效的投诉，给责任部门扣分。",
      parameters: { points: { label: "每件扣", default: 1, unit: "分", min: 0, max: 100 } },
    },
  ],
  complaintCategories: [
    {
      id: "winery.quality",
      label: "质量",
      department: "质量部",
      regulation: "R03",
      clause: "二.3.1",
      children: [
        { id: "winery.quality.taste", label: "口感" },
        { id: "winery.quality.flavour", label: "风味" },
        { id: "winery.quality.packaging", label: "包装" },
      ],
    },
    {
      id: "winery.returns",
      label: "退货",
      department: "质量部",
      regulation: "R03",
      clause: "二.3.2",
    },
    {
      id: "winery.service",
      label: "售后服务与态度",
      department: "营管办",
      regulation: "R03",
      clause: "二.3.3",
    },
    {
      id: "winery.misunderstanding",
      label: "误解",
      department: "营管办",
      regulation: "R03",
      clause: "二.3.4",
    },
  ],
};
