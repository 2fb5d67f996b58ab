import type { RulePack } from "./pack.ts";

/** The people of a service desk: when they work, what being late costs, their daily report (R14). */
export const serviceDesk: RulePack = {
  id: "serviceDesk",
  label: "客服考勤",
  summary: "考勤、客服日报",
  capabilities: ["incentives"],
  serviceKinds: [],
  passKinds: [],
  rules: [
    {
      id: "serviceDesk.attendance",
      regulation: "R14",
      clause: "七.1",
      title: "考勤与迟到",
      statement:
        "上班时刻过了一分钟起算迟到。每人每次按基本工资的百分比扣；一个月里到了规定次数，从那一次起改按较高的百分比，也可以定为整个月都按较高的。",
      parameters: {
        start: { label: "上班时间", default: "08:30", unit: "", clock: true },
        end: { label: "下班时间", default: "17:30", unit: "", clock: true },
        percent: { label: "每次扣基本工资的", default: 1, unit: "%", min: 0, max: 100 },
        manyTimes: { label: "较高的从第", default: 3, unit: "次", min: 1, max: 31 },
        manyPercent: { label: "较高的每次扣", default: 5, unit: "%", min: 0, max: 100 },
        counting: {
          label: "到了次数以后",
          default: "fromThen",
          unit: "",
          options: { fromThen: "从那一次起按较高的", all: "当月每次都按较高的" },
        },
      },
    },
  ],
  complaintCategories: [],
};
