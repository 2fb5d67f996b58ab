import type { Parameter, Rule } from "#shared/domain/common/rules.ts";

const house = { regulation: null, clause: "" };

const percent = (label: string, value: number): Parameter => ({
  label,
  default: value,
  unit: "%",
  min: 0,
  max: 100,
});

const chain = (label: string, value: string): Parameter => ({
  label,
  default: value,
  unit: "",
  chain: true,
});

/** What holds for the statistics of complaints, and for what follows from them. */
export const complaintReportRules: Rule[] = [
  {
    ...house,
    id: "common.complaintTargets",
    title: "投诉按时目标",
    statement:
      "按时率是按时完成的件数占已完成件数的比例，还没有完成的不计入；低于目标的用琥珀色标出。",
    parameters: {
      answerOnTime: percent("按时答复目标", 90),
      solveOnTime: percent("按时解决目标", 90),
    },
  },
  {
    id: "common.complaintFollowUp",
    regulation: "R09",
    clause: "2.(8)",
    title: "投诉回访",
    statement:
      "每月汇总投诉后，按当月情况安排回访：重大、超时、客户不满意或联系不上的都回访，其余随机抽取若干件。名单生成得晚的，也留出几天。",
    parameters: {
      dueDay: { label: "次月几日前完成", default: 15, unit: "日", min: 1, max: 28 },
      atLeast: { label: "至少留几天", default: 3, unit: "天", min: 0, max: 30 },
      random: { label: "另随机抽取", default: 4, unit: "件", min: 0, max: 100 },
    },
  },
  {
    id: "common.complaintSpotCheck",
    regulation: "R03",
    clause: "四.2",
    title: "处理结果抽查",
    statement: "已办结的投诉随机抽取一部分，核实处理结果。抽取的办法和种子随记录保存，可以复核。",
    parameters: { share: percent("抽取比例", 10) },
  },
  {
    id: "common.complaintImprovement",
    regulation: "R03",
    clause: "五",
    title: "投诉改进事项",
    statement: "每周或每月的例会根据投诉统计提出改进事项，落实到人，并定完成日期。",
    parameters: {
      warnDays: { label: "提前几天提醒", default: 3, unit: "天", min: 0, max: 30 },
    },
  },
  {
    id: "common.statisticsRelease",
    regulation: "R05",
    clause: "10、13",
    title: "统计报表发放",
    statement: "统计报表给其他部门，先由客户信息主管和客服经理审查，再由总经理批准，按名单发放。",
    parameters: { approver: chain("审批", "informationOfficer+serviceManager>generalManager") },
  },
  {
    id: "common.statisticsCorrection",
    regulation: "R05",
    clause: "11",
    title: "已发报表更正",
    statement: "已经发放的统计报表要改个别项目的，由总经理批准，更正存入备案。",
    parameters: { approver: chain("批准人", "generalManager") },
  },
];
