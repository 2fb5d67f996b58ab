import { investigationFirst } from "./common-complaints.ts";
import type { RulePack } from "./pack.ts";

const service = "客户服务部";

/** The logistics company's handling of complaints (R18). */
export const logistics: RulePack = {
  id: "logistics",
  label: "物流",
  summary: "30 分钟提出方案",
  capabilities: ["complaints"],
  serviceKinds: [],
  passKinds: [],
  rules: [
    {
      id: "logistics.complaintPlan",
      regulation: "R18",
      clause: "十六",
      title: "提出处理方案的期限",
      statement: "接到投诉后，在期限内拿出处理方案或解决办法，并尽快告知客户。",
      parameters: {
        minutes: { label: "提出方案期限", default: 30, unit: "分钟", min: 5, max: 1440 },
      },
    },
    {
      id: "logistics.complaintLate",
      regulation: "R18",
      clause: "九.(6)",
      title: "过迟提出的态度投诉",
      statement: "对服务态度的不满，事发超过规定月数才提出的，建议按无效处理，由人决定。",
      parameters: { months: { label: "事发后", default: 1, unit: "个月", min: 1, max: 24 } },
    },
    {
      id: "logistics.complaintInvestigation",
      regulation: "R18",
      clause: "十四、十五",
      title: "先调查再定性",
      statement:
        "由客服部门派人调查：取证，听投诉人和被投诉一方各自怎么说，并找管理上的漏洞；被投诉的人不参加调查，调查期间不作承诺。写好调查结果，才最后认定是否有效。",
      parameters: { required: investigationFirst("on") },
    },
  ],
  complaintCategories: [
    {
      id: "logistics.service",
      label: "服务投诉",
      department: service,
      regulation: "R18",
      clause: "七",
    },
    {
      id: "logistics.business",
      label: "业务投诉",
      department: service,
      regulation: "R18",
      clause: "八",
      children: [
        { id: "logistics.business.shortage", label: "货差" },
        { id: "logistics.business.timeliness", label: "时效" },
        { id: "logistics.business.information", label: "信息" },
        { id: "logistics.business.insurance", label: "保险理赔" },
      ],
    },
  ],
};
