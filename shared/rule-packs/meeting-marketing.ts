import type { ComplaintCategory, RulePack } from "./pack.ts";

const cause = (id: string, label: string): ComplaintCategory => ({
  id: `meetingMarketing.${id}`,
  label,
  department: "顾客服务部",
  regulation: "R08",
  clause: "四.3.1)",
});

const yuan = (value: number) => ({
  label: "每人每次",
  default: value,
  unit: "元",
  min: 0,
  max: 100_000,
});

/** Meeting marketing: why customers grumble, and how soon it must be put right (R08). */
export const meetingMarketing: RulePack = {
  id: "meetingMarketing",
  label: "会议营销",
  summary: "抱怨三日内办好",
  capabilities: ["complaints"],
  serviceKinds: [],
  passKinds: [],
  rules: [
    {
      id: "meetingMarketing.complaintSolve",
      regulation: "R08",
      clause: "四.3.2)C",
      title: "处理顾客抱怨的期限",
      statement:
        "顾客抱怨从接到起按日历天数办好，接到当天不算，到最后一天 24:00 止；到期没办好，顾客转给别的部门服务。",
      parameters: {
        calendarDays: { label: "办好期限", default: 3, unit: "天", min: 1, max: 30 },
      },
    },
    {
      id: "meetingMarketing.grumbleFound",
      regulation: "R08",
      clause: "四.3.2)A",
      title: "发现顾客抱怨的处罚",
      statement: "顾客还没有投诉，发现顾客有抱怨的，每次处罚当事员工。",
      parameters: { yuan: yuan(100) },
    },
    {
      id: "meetingMarketing.toldTop",
      regulation: "R08",
      clause: "四.3.2)B",
      title: "向公司领导投诉的处罚",
      statement: "顾客投诉到公司领导的，每次处罚当事员工和顾客所在部门的经理。",
      parameters: { yuan: yuan(100) },
    },
    {
      id: "meetingMarketing.unsolved",
      regulation: "R08",
      clause: "四.3.2)C",
      title: "到期没办好的处罚",
      statement: "不论哪种情形，到期没有办好的，另外处罚当事员工和部门经理，顾客转给别的部门服务。",
      parameters: { yuan: yuan(500) },
    },
  ],
  complaintCategories: [
    cause("shortfall", "服务没做到"),
    cause("selfish", "员工私心"),
    cause("attitude", "工作态度"),
    cause("dispute", "部门争执"),
    cause("other", "其他"),
  ],
};
