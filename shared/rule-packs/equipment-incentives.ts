import type { Parameter, Rule } from "#shared/domain/common/rules.ts";

const figure = (
  label: string,
  value: number,
  unit: string,
  min: number,
  max: number,
): Parameter => ({ label, default: value, unit, min, max });

const yuan = (label: string, value: number) => figure(label, value, "元", 0, 100_000);
const percent = (label: string, value: number) => figure(label, value, "%", 0, 100);

const rule = (
  matter: string,
  clause: string,
  title: string,
  statement: string,
  parameters: Record<string, Parameter>,
): Rule => ({
  id: `equipmentService.${matter}`,
  regulation: "R01",
  clause,
  title,
  statement,
  parameters,
});

/** What the service department is paid beside its wages (R01 third chapter and 9.1–9.4). */
export const equipmentIncentives: Rule[] = [
  rule(
    "monthlyIncentive",
    "4.1",
    "月度绩效",
    "按出差项目的工作系数计点，超过基数的部分按点计发；没有超过的不发，也不结转到下个月。",
    {
      base: figure("每月基数", 17, "点", 0, 1000),
      yuanPerPoint: figure("每点", 270, "元", 0, 100_000),
    },
  ),
  rule("accidentDeduction", "4.2", "安全事故扣点", "当月出了安全事故的，从当月点数里扣除。", {
    points: figure("扣除", 2, "点", 0, 100),
    counting: {
      label: "扣法",
      default: "perAccident",
      unit: "",
      options: { perAccident: "每起都扣", perMonth: "一个月只扣一次" },
    },
  }),
  rule(
    "secondService",
    "9.4",
    "个人原因造成的第二次服务",
    "安装、调试因服务人员个人原因要做第二次的，第二次服务不计点；是否另外再扣一次由单位定。",
    {
      months: figure("安装、调试完工后", 6, "个月内", 1, 36),
      deductAgain: {
        label: "另外再扣一次",
        default: "off",
        unit: "",
        options: { on: "是", off: "否" },
      },
    },
  ),
  rule(
    "quarterRanking",
    "5.1",
    "季度评优",
    "每季度按考核得分排名，服务质量占一半以上，其余是工作量和成本（第二条）；得分相同的并列较前的名次，后面的名次空出。",
    {
      qualityWeight: figure("服务质量占", 60, "%", 50.1, 100),
      workloadWeight: figure("工作量占", 20, "%", 0, 49.9),
      firstPlaces: figure("一等到第", 3, "名", 1, 100),
      firstYuan: yuan("一等奖励", 1500),
      secondPlaces: figure("二等到第", 8, "名", 1, 100),
      secondYuan: yuan("二等奖励", 1000),
    },
  ),
  rule(
    "partsSales",
    "8.1–8.4",
    "备品备件销售奖励",
    "元器件按售价计算毛利，达到标准的，全额回款后按实收的元器件和服务费提成，计入收齐那一天所在的季度；个人和部门按比例分。",
    {
      highMargin: percent("高档毛利不低于", 50),
      highRate: percent("高档提成", 5),
      lowMargin: percent("低档毛利不低于", 35),
      lowRate: percent("低档提成", 3),
      personShare: percent("个人占", 80),
    },
  ),
  rule("praiseReward", "9.1", "客户表扬奖励", "收到客户表扬信（含电子邮件）的，奖励服务人员。", {
    least: yuan("最少", 200),
    most: yuan("最多", 500),
  }),
  rule(
    "savedCostReward",
    "9.2",
    "节约成本奖励",
    "服务中与客户沟通，明显减少服务成本和现场整改材料的，核查后奖励服务人员。",
    { least: yuan("最少", 200), most: yuan("最多", 500) },
  ),
  rule(
    "soundCommissioning",
    "9.3",
    "调试无重复服务奖励",
    "项目通电后规定的月数里，没有因为调试功能缺失、遗漏重复服务的，按项目奖励；每半年统计一次，到期日当天也算在内。",
    {
      months: figure("通电后", 6, "个月", 1, 36),
      yuan: yuan("每个项目", 30),
    },
  ),
  rule(
    "incentiveBonus",
    "六、七、8.5",
    "半年度、年度和合同奖金",
    "按各自的办法算出后，写明依据录入，随汇总一起审批。",
    {},
  ),
  rule(
    "incentiveStatement",
    "8.3、8.4、十",
    "激励汇总与发放",
    "由客服专员汇总，综合部审核，总经理批准，财务和人力核实计算；按季度统计，季度后发放，发放时代扣个人所得税。批准以后的更正另记在以后的汇总里。",
    {
      approver: {
        label: "审批",
        default: "function:综合部>generalManager>finance+hr",
        unit: "",
        chain: true,
      },
      monthsAfter: figure("季度后第几个月发放", 1, "个月", 0, 12),
    },
  ),
];
