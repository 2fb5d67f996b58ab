import type { Parameter, Rule } from "#shared/domain/common/rules.ts";
import { type Role, roleLabels } from "#shared/domain/common/staff-roles.ts";
import { complaintEscalationRule } from "#shared/domain/complaints/escalation-rule.ts";

/** Whether validity waits for the investigation. */
export const investigationFirst = (value: "on" | "off"): Parameter => ({
  label: "先调查、后定性",
  default: value,
  unit: "",
  options: { on: "是", off: "否" },
});

const hoursLate = (label: string, value: number): Parameter => ({
  label,
  default: value,
  unit: "小时",
  min: 0,
  max: 720,
});

const told = (label: string, value: Role): Parameter => ({
  label,
  default: value,
  unit: "",
  options: roleLabels,
});

/** What holds for complaints of every pack. */
export const complaintRules: Rule[] = [
  {
    id: "common.complaintBackdating",
    regulation: null,
    clause: "",
    title: "补登投诉",
    statement: "登记时间比接到投诉晚得较多的，要写明补登原因；时限仍从接到时算起。",
    parameters: {
      minutes: { label: "超过多久要写原因", default: 30, unit: "分钟", min: 0, max: 1440 },
    },
  },
  {
    id: "common.complaintNextReply",
    regulation: "R09",
    clause: "1.(3)",
    title: "下次回复",
    statement: "一时解决不了的投诉和重大投诉，要向客户说明，并约定下次回复的时间。",
    parameters: {},
  },
  {
    id: "common.complaintHabits",
    regulation: "R09",
    clause: "1",
    title: "五清楚一报告",
    statement: "处理投诉要做到听、问、跟、复、记五项清楚，重大投诉另要报告；归档前逐项核对。",
    parameters: {},
  },
  {
    id: "common.complaintGradeA",
    regulation: "R11",
    clause: "6.2.1 H",
    title: "A 级客户优先",
    statement: "A 级客户的投诉先办：在已超时、将到期和其余各段里，都排在最前。",
    parameters: {},
  },
  {
    id: "common.complaintInvestigation",
    regulation: null,
    clause: "",
    title: "先调查再定性",
    statement: "选「是」的，写好调查结果以后，投诉是否有效才算最后认定，也才能归档。",
    parameters: { required: investigationFirst("off") },
  },
  {
    id: "common.complaintInvalid",
    regulation: "R18",
    clause: "九",
    title: "无效投诉的情形",
    statement: "有六种情形之一的是无效投诉；程序按调查结果提出建议并说明理由，由人认定。",
    parameters: {},
  },
  {
    id: "common.complaintGravity",
    regulation: "R18",
    clause: "十",
    title: "恶性与一般性投诉",
    statement:
      "有效投诉中，媒体上影响较大的，或者与客户冲突、社会影响较大的，是恶性投诉，其余一般。",
    parameters: {},
  },
  {
    id: "common.complaintMotive",
    regulation: "R18",
    clause: "十一",
    title: "一般无效与恶意投诉",
    statement: "对承诺或制度理解有偏差的是一般无效；要求不正当的、匿名而查无实据的是恶意。",
    parameters: {},
  },
  {
    id: "common.complaintWrittenReply",
    regulation: "R09",
    clause: "2.(7)",
    title: "书面投诉书面答复",
    statement: "信函和信箱里的投诉，确认性质以后，用书面形式答复客户。",
    parameters: {},
  },
  {
    id: "common.complaintRetention",
    regulation: "R03",
    clause: "四.2",
    title: "投诉资料的保存期",
    statement: "投诉资料从归档起保存一段时间，重要的长期保存；到期的列出来，经批准后销毁。",
    parameters: { months: { label: "保存", default: 12, unit: "个月", min: 12, max: 600 } },
  },
  {
    id: complaintEscalationRule,
    regulation: null,
    clause: "",
    title: "超时逐级上报",
    statement: "时限过了还没办到的投诉，过一段时间就列到上一级领导的今日上，直到办到为止。",
    parameters: {
      firstHours: hoursLate("第一步，超时", 0),
      firstTo: told("第一步告诉", "serviceManager"),
      secondHours: hoursLate("第二步，超时", 24),
      secondTo: told("第二步告诉", "departmentHead"),
      thirdHours: hoursLate("第三步，超时", 72),
      thirdTo: told("第三步告诉", "generalManager"),
    },
  },
];
