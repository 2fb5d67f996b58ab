import { houseAnswer } from "./house-answer.ts";
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
  rules: [houseAnswer("textile")],
  complaintCategories: [
    { ...house, id: "textile.yarn", label: "纱线质量", department: "质量部" },
    { ...house, id: "textile.packing", label: "包装与重量", department: "质量部" },
    { ...house, id: "textile.delivery", label: "交期与数量", department: "市场营销部" },
    { ...house, id: "textile.sample", label: "样品", department: "市场营销部" },
    { ...house, id: "textile.attitude", label: "服务态度", department: "客户服务部" },
    { ...house, id: "textile.other", label: "其他", department: "客户服务部" },
  ],
};
