import { approver } from "./common.ts";
import { equipmentIncentives } from "./equipment-incentives.ts";
import { houseAnswer } from "./house-answer.ts";
import type { RulePack } from "./pack.ts";

const works = { department: "工程服务部", regulation: "R01", clause: "9.4" };
const house = { department: "客户服务部", regulation: null, clause: "" };

/** After-sales service of electrical equipment (R01): what a repair costs, and that the customer signs. */
export const equipmentService: RulePack = {
  id: "equipmentService",
  label: "设备售后",
  summary: "派工、收费、签收、激励",
  capabilities: ["services", "complaints", "incentives"],
  serviceKinds: ["repair", "installation", "commissioning"],
  passKinds: [],
  rules: [
    {
      id: "equipmentService.repairFee",
      regulation: "R01",
      clause: "8.1",
      title: "维修收费",
      statement: "保修期内维修不收费；过了保修期收更换元器件的费用，另按人天收服务费，半天算半个。",
      parameters: {
        personDay: { label: "服务费", default: 1100, unit: "元/人天", min: 0, max: 10_000 },
      },
    },
    {
      id: "equipmentService.workCoefficient",
      regulation: "R01",
      clause: "4.1",
      title: "调试项目工作系数",
      statement: "服务点数按附件一的调试项目工作系数计算；系数表由本单位填写，工单上可以改。",
      parameters: {},
    },
    {
      id: "equipmentService.sheetSigning",
      regulation: "R01",
      clause: "9.5",
      title: "客户签收服务记录单",
      statement:
        "安装、调试和维修做完，要请客户在服务记录单上签收；有特殊情况不签的，先经批准人同意。签收以当天为限（本单位）。",
      parameters: { approver: approver("departmentHead") },
    },
    {
      id: "equipmentService.unsignedSheet",
      regulation: "R01",
      clause: "9.5",
      title: "服务记录单没有签收",
      statement:
        "服务做完，当天既没有客户签收、又没有经同意不签的，每次处罚。以当天为限、由每位到场的服务工程师承担是本单位的规定。",
      parameters: { yuan: { label: "每次", default: 100, unit: "元", min: 0, max: 100_000 } },
    },
    {
      id: "equipmentService.complaintPenalty",
      regulation: "R01",
      clause: "9.6",
      title: "服务人员被投诉的处罚",
      statement: "客户投诉或强烈不满，查明是服务工程师个人原因造成的，每次处罚。",
      parameters: { yuan: { label: "每次", default: 200, unit: "元", min: 0, max: 100_000 } },
    },
    ...equipmentIncentives,
    houseAnswer("equipmentService"),
  ],
  complaintCategories: [
    { ...works, id: "equipmentService.installation", label: "安装工艺与接线" },
    { ...works, id: "equipmentService.commissioning", label: "调试质量" },
    { ...house, id: "equipmentService.repair", label: "维修与配件" },
    {
      ...house,
      id: "equipmentService.attitude",
      label: "服务态度",
      regulation: "R01",
      clause: "9.6",
    },
    { ...house, id: "equipmentService.other", label: "其他" },
  ],
};
