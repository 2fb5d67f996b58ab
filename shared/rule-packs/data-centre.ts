import { houseAnswer } from "./house-answer.ts";
import type { RulePack } from "./pack.ts";

const house = { department: "客户服务部", regulation: null, clause: "" };

/** The data centre's release of equipment (R17). */
export const dataCentre: RulePack = {
  id: "dataCentre",
  label: "数据中心",
  summary: "核对设备、开出门条",
  capabilities: ["passes", "complaints"],
  serviceKinds: [],
  passKinds: ["withdrawal", "repair", "exchange"],
  rules: [
    {
      id: "dataCentre.passWithdrawal",
      regulation: "R17",
      clause: "二.3.④",
      title: "撤机出门条",
      statement: "客户撤走设备，先交设备清单；客服照清单核对型号和数量，相符才开出门条，不另审批。",
      parameters: {},
    },
    {
      id: "dataCentre.passRepair",
      regulation: "R17",
      clause: "二.3.⑤",
      title: "检修或更换设备的出门条",
      statement:
        "设备搬出检修或更换，先交盖章的申请和携带人身份证复印件，写明单位、型号、数量、日期和携带人；客服核对相符才开出门条。",
      parameters: {},
    },
    houseAnswer("dataCentre"),
  ],
  complaintCategories: [
    { ...house, id: "dataCentre.access", label: "机房出入" },
    { ...house, id: "dataCentre.equipment", label: "设备与网络" },
    { ...house, id: "dataCentre.attitude", label: "服务态度" },
    { ...house, id: "dataCentre.other", label: "其他" },
  ],
};
