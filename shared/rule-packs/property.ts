import type { ComplaintCategory, RulePack } from "./pack.ts";

const desk = "客户服务部";
const works = "工程部";
const grounds = "环境部";
const guards = "安保部";

const general = (id: string, label: string, department: string): ComplaintCategory => ({
  id: `property.${id}`,
  label,
  department,
  regulation: "R09",
  clause: "2.(5)",
});

const major = (id: string, label: string, department: string) => ({
  id: `property.major.${id}`,
  label,
  department,
});

const minutes = (label: string) => ({ label, default: 15, unit: "分钟", min: 1, max: 1440 });

/** Property service: complaints (R09), and what its front desk handles day by day (R07, second part). */
export const property: RulePack = {
  id: "property",
  label: "物业",
  summary: "即时回复，重大上报",
  capabilities: ["complaints", "services", "passes"],
  serviceKinds: ["tenantRepair"],
  passKinds: ["tenantGoods"],
  hasUnits: true,
  rules: [
    {
      id: "property.complaintAnswer",
      regulation: "R09",
      clause: "2.(4)",
      title: "一接到就回复",
      statement:
        "接到投诉就记下来，转给职能部门，并马上把情况回复客户；多少分钟算马上，由本单位定。",
      parameters: { minutes: minutes("回复期限") },
    },
    {
      id: "property.complaintReport",
      regulation: "R09",
      clause: "2.(6)",
      title: "重大投诉上报",
      statement:
        "重大投诉和突发事件，立即上报部门经理和物业管理中心领导，并向客户说明、约定回复时间；多少分钟算立即，由本单位定。",
      parameters: {
        minutes: minutes("上报期限"),
        people: { label: "要报到的领导", default: 2, unit: "位", min: 1, max: 5 },
      },
    },
    {
      id: "property.complaintGroup",
      regulation: "R09",
      clause: "2.(6)",
      title: "集体投诉",
      statement:
        "几户客户在几天之内投诉同一件事，算集体投诉，都按重大投诉办；几户照制度，几天由本单位定，最后一天也算。",
      parameters: {
        households: { label: "达到", default: 3, unit: "户", min: 2, max: 50 },
        days: { label: "相隔不超过", default: 7, unit: "天", min: 1, max: 90 },
      },
    },
    {
      id: "property.repairIntake",
      regulation: "R07",
      clause: "物业 2",
      title: "受理报修",
      statement: "客户报修是前台的日常事务：记下单元号码，约好上门时间，直接派工，不另审批。",
      parameters: {},
    },
    {
      id: "property.passTenantGoods",
      regulation: "R07",
      clause: "物业 2",
      title: "物品放行",
      statement: "租户搬物品出门在前台办理：先照清单核对，再开出门条；由谁同意由本单位定。",
      parameters: {},
    },
  ],
  complaintCategories: [
    general("noise", "装修噪音", desk),
    general("facility", "公共设施", works),
    general("indoor", "室内报修", works),
    general("mail", "邮件报刊", desk),
    general("environment", "环境绿化", grounds),
    general("pest", "虫鼠害", grounds),
    general("management", "物业服务", desk),
    {
      id: "property.major",
      label: "重大",
      department: guards,
      regulation: "R09",
      clause: "2.(6)",
      major: true,
      children: [
        major("fire", "火灾", guards),
        major("lift", "电梯困人", works),
        major("explosion", "爆炸", guards),
        major("power", "突发停电", works),
        major("flood", "水浸", works),
        major("damage", "盗窃破坏", guards),
        major("crime", "刑事案件", guards),
        major("group", "集体投诉", desk),
        major("equipment", "主要设备故障", works),
        major("structure", "主体结构受损", works),
      ],
    },
  ],
};
