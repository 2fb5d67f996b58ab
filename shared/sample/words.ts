import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import type { Trade } from "./names.ts";

export const posts = [
  "经理",
  "采购经理",
  "行政主管",
  "运维主管",
  "车队队长",
  "店长",
  "总经理助理",
  "仓储主管",
  "财务主管",
];

export const sources = ["展会", "老客户介绍", "电话咨询", "上门拜访", "线上询价"];
export const regions = ["城东", "城西", "城南", "城北", "新区", "外埠"];

export const scopes: Record<Trade, string> = {
  liquor: "酒类、预包装食品的批发和零售",
  transport: "普通货物道路运输、仓储服务、冷藏车运输",
  technology: "软件开发、数据处理、互联网信息服务",
  industry: "机电设备、仪器仪表的制造、销售和维护",
  services: "企业管理咨询、设计、物业和会务服务",
};

/** What callers and visitors of a trade talk about. */
const matters: Record<Trade, readonly string[]> = {
  liquor: ["订货和新品品鉴", "区域经销协议续签", "样酒领取", "促销物料对接", "退换货对账"],
  transport: [
    "车载终端安装安排",
    "运价和时效洽谈",
    "月度运费对账",
    "冷链温度记录核对",
    "理赔材料递交",
  ],
  technology: ["托管合同续签洽谈", "机柜巡检", "带宽扩容洽谈", "服务器上架确认", "故障复盘"],
  industry: ["设备维保洽谈", "样机参观", "配件供货洽谈", "年度合同评审", "备件清单核对"],
  services: ["合作方案沟通", "场地勘察", "合同用印", "发票交接", "年度服务评价"],
};

const propertyMatters = ["装修手续", "入伙手续", "物业费咨询", "停车月卡", "领取邮件", "物品放行"];
const marketingMatters = ["领取产品", "联谊会报名", "咨询用法", "测量血压", "查询积分"];

/** What people of a trade come to a company for. */
export function mattersOf(company: SampleCompany, trade: Trade): readonly string[] {
  if (company === "property") return propertyMatters;
  return company === "marketing" ? marketingMatters : matters[trade];
}

export const walkInMatters = [
  "应聘面谈",
  "送达文件",
  "快递取件",
  "消防设施检查",
  "问询业务",
  "参观预约",
];

/** What is written down of a call or a letter. */
export const talks: readonly string[] = [
  "询问订单进度，已答复预计日期",
  "索要最新价目表，已发送",
  "确认下周来访人数和时间",
  "告知联系人分工调整",
  "咨询保修范围，已说明条款和费用",
  "寄来盖章合同一式两份，已转经办人",
  "反映发票抬头有误，已转财务核对",
  "回访使用情况，客户表示满意",
  "约定本月上门巡检时间",
  "询问展厅开放时间，已答复",
];

export const majorChanges = [
  "办公地址迁至新区",
  "法定代表人变更",
  "与关联公司合并",
  "新设城南分店",
  "注册资本增加",
];
export const standings = ["回款正常", "回款略慢，季末结清", "信用良好", "有少量逾期，已书面承诺"];

/** Goods of customers in the machine room, and goods that leave the house. */
export const machines = [
  ["机架服务器", "HL-R720"],
  ["交换机", "HL-S48"],
  ["存储阵列", "HL-D24"],
  ["防火墙", "HL-F60"],
  ["光模块", "HL-SFP10"],
] as const;
export const goods = [
  ["办公桌椅", undefined],
  ["样酒礼盒", "湖心白 52 度"],
  ["演示样机", "YH-D2"],
  ["展架和易拉宝", undefined],
  ["投影仪", "YH-P3"],
  ["包装材料", undefined],
] as const;

export const terminals = ["YH-G10", "YH-G20", "YH-G20P"] as const;

/** Things that are installed and break, with what was wrong, what was done and which parts it took (yuan). */
export interface Fault {
  model: string;
  fault: string;
  result: string;
  parts: readonly (readonly [
    name: string,
    model: string,
    unit: string,
    yuan: number,
    cost: number,
  ])[];
}

export const terminalFaults: readonly Fault[] = [
  {
    model: "YH-G20",
    fault: "车辆行驶中终端离线，平台无定位，指示灯不亮。",
    result: "电源线接头松脱，重新压接并更换保险座，上线正常，行车 20 分钟定位连续。",
    parts: [["保险座", "YH-F5", "个", 35, 12]],
  },
  {
    model: "YH-G10",
    fault: "定位漂移，停车后仍显示移动。",
    result: "更换定位天线并调整安装位置，静止 15 分钟无漂移。",
    parts: [["定位天线", "YH-AN3", "根", 160, 80]],
  },
  {
    model: "YH-G20P",
    fault: "录像缺失，存储卡报错。",
    result: "更换存储卡，格式化后录像和回放正常。",
    parts: [["存储卡", "128G", "张", 220, 130]],
  },
];

export const deviceFaults: readonly Fault[] = [
  {
    model: "YH-DC220/100",
    fault: "直流屏 2 号充电模块无输出，母线电压偏低，告警灯常亮。",
    result: "更换 2 号充电模块和监控板，均流正常，带载运行 1 小时无告警。",
    parts: [
      ["充电模块", "YH-CM10", "台", 580, 360],
      ["监控板", "YH-MB2", "块", 120, 60],
    ],
  },
  {
    model: "YH-WC60",
    fault: "恒温酒柜温度偏高，压缩机启动频繁。",
    result: "清理冷凝器并更换温控器，设定 14 度，运行 2 小时稳定。",
    parts: [["温控器", "YH-TC4", "个", 180, 95]],
  },
  {
    model: "YH-VF15",
    fault: "变频柜过流报警，风机停转。",
    result: "更换散热风扇，紧固端子，重新整定电流，带载正常。",
    parts: [["散热风扇", "YH-FN12", "个", 95, 45]],
  },
];
