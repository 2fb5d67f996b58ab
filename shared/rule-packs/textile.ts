import type { RulePack } from "./pack.ts";

const house = { regulation: null, clause: "" };

/** A cotton mill. Its release of samples (R21) is a capability of its own; here its goods leave on general passes. */
export const textile: RulePack = {
  id: "textile",
  label: "纺织",
  summary: "投诉、物品出门",
  capabilities: ["complaints", "passes"],
  serviceKinds: [],
  passKinds: [],
  rules: [
    {
      ...house,
      id: "textile.complaintAnswer",
      title: "投诉的答复期限",
      statement: "投诉从接到起在期限内答复客户。",
      parameters: { hours: { label: "答复期限", default: 24, unit: "小时", min: 1, max: 168 } },
    },
  ],
  complaintCategories: [
    { ...house, id: "textile.yarn", label: "纱线质量", department: "质量部" },
    { ...house, id: "textile.packing", label: "包装与重量", department: "质量部" },
    { ...house, id: "textile.delivery", label: "交期与数量", department: "市场营销部" },
    { ...house, id: "textile.sample", label: "样品", department: "市场营销部" },
    { ...house, id: "textile.attitude", label: "服务态度", department: "客户服务部" },
    { ...house, id: "textile.other", label: "其他", department: "客户服务部" },
  ],
};
