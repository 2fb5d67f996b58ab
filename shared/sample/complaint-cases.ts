import type { Trade } from "./names.ts";
import type { People } from "./people.ts";

/** A kind of complaint, as it is told, looked into and settled. */
export interface ComplaintCase {
  trade: Trade;
  category: { id: string; label: string };
  department: string;
  owner: keyof People;
  about: string;
  facts: string;
  wish: string;
  finding: string;
  plan: string;
  answer: string;
}

const winery = { trade: "liquor", department: "质量部", owner: "quality" } as const;
const wineryDesk = { trade: "liquor", department: "营管办", owner: "supervisor" } as const;
const freight = { trade: "transport", department: "客户服务部", owner: "agent" } as const;
const terminals = { trade: "transport", department: "工程服务部", owner: "engineerTwo" } as const;
const hosting = { trade: "technology", department: "客户服务部", owner: "agent" } as const;

/** The complaints that come up in the sample, some of each pack. */
export const complaintCases: readonly ComplaintCase[] = [
  {
    ...winery,
    category: { id: "winery.quality.taste", label: "质量 / 口感" },
    about: "湖心白 52 度 500 毫升",
    facts: "三位老顾客反映这一批入口偏苦，与上一批明显不同。门店开瓶 2 瓶比较，情况一致。",
    wish: "先答复原因，再决定换货或退货。",
    finding: "调出同批留样 3 瓶，送品评室，苦味略高于标样，在允许范围的边缘。",
    plan: "同批次库存全部换货，留样送第三方检测，结果书面告知客户。",
    answer: "已说明品评结果，同意换货，运费由我方承担。",
  },
  {
    ...winery,
    category: { id: "winery.quality.flavour", label: "质量 / 风味" },
    about: "栗香 42 度 250 毫升",
    facts: "宴席用酒 8 箱，客人反映香气偏淡，与样酒不一致。",
    wish: "要求说明原因，并补偿一部分。",
    finding: "核对出库批次与样酒批次不同，勾调记录完整。",
    plan: "按样酒批次补发 2 箱，今后订货注明批次。",
    answer: "已致歉并约定补发日期，客户同意不再退货。",
  },
  {
    ...winery,
    category: { id: "winery.quality.packaging", label: "质量 / 包装" },
    about: "湖心白礼盒",
    facts: "到货 30 箱，其中 2 箱外盒破损，4 瓶渗漏。已拍照。",
    wish: "补发破损的礼盒。",
    finding: "查看装车记录和照片，破损发生在二次搬运。",
    plan: "补发 2 箱礼盒，并更换护角材料。",
    answer: "补发的礼盒已发出，单号已告知客户。",
  },
  {
    ...winery,
    category: { id: "winery.returns", label: "退货" },
    about: "北麓陈酿 12 箱",
    facts: "节后滞销，要求按协议退回未开封的 12 箱，业务员一直没有回音。",
    wish: "按协议办理退货。",
    finding: "协议第 6 条允许节后 30 天内退货，客户在期限内提出。",
    plan: "同意退货 12 箱，到库验收后 5 天内退款。",
    answer: "已告知退货流程和收货地址，客户安排车辆。",
  },
  {
    ...wineryDesk,
    category: { id: "winery.service", label: "售后服务与态度" },
    about: "送货人员态度",
    facts: "送货人员拒绝搬运上楼，言语生硬，当着顾客的面争执。",
    wish: "要求道歉，并明确送货上楼的约定。",
    finding: "向送货人员和门店店长分别了解，约定不明，言语确有不当。",
    plan: "当事人当面道歉，送货单增加是否上楼一栏。",
    answer: "已由主管陪同当面道歉，客户接受。",
  },
  {
    ...wineryDesk,
    category: { id: "winery.misunderstanding", label: "误解" },
    about: "瓶底少量絮状物",
    facts: "气温骤降后瓶底出现白色絮状物，怀疑酒有问题。",
    wish: "说明是不是质量问题。",
    finding: "低温下高级脂肪酸酯析出，回温后消失，属正常现象。",
    plan: "向客户说明原因，附上检测报告和保存说明。",
    answer: "已说明并请客户回温观察，客户确认絮状物消失。",
  },
  {
    ...freight,
    category: { id: "logistics.business.timeliness", label: "业务 / 时效" },
    about: "城配冷链专线",
    facts: "约定上午十点前送达，下午两点才到，耽误门店上架。",
    wish: "说明原因，赔偿当天损失。",
    finding: "车辆在装货点排队，调度没有及时通知客户。",
    plan: "减免本趟运费的三成，今后预计晚到半小时即通知客户。",
    answer: "已致歉并告知减免办法，客户同意。",
  },
  {
    ...freight,
    category: { id: "logistics.business.shortage", label: "业务 / 货差" },
    about: "纸箱 120 件",
    facts: "到货清点 117 件，少 3 件，司机签单时没有注明。",
    wish: "查明去向，找回或赔付。",
    finding: "分拨点监控显示 3 件误装到相邻线路。",
    plan: "次日补送 3 件，分拨点加贴线路标签。",
    answer: "3 件已找到并安排补送，客户确认收货时间。",
  },
  {
    ...freight,
    category: { id: "logistics.business.information", label: "业务 / 信息" },
    about: "运单查询",
    facts: "运单状态两天没有更新，打电话也查不到位置。",
    wish: "告知货物位置和到达时间。",
    finding: "车载终端离线，人工联系司机已确认位置。",
    plan: "人工每天两次通报位置，直到送达。",
    answer: "已告知当前位置和预计到达时间。",
  },
  {
    ...freight,
    category: { id: "logistics.business.insurance", label: "业务 / 保险理赔" },
    about: "破损设备 1 台",
    facts: "设备外壳破损，申请理赔三周没有结果。",
    wish: "明确理赔进度。",
    finding: "缺维修报价单，保险方未立案，经办人没有通知客户。",
    plan: "协助补齐报价单，每周通报一次进度。",
    answer: "已说明缺少的材料，报价单当天补交。",
  },
  {
    ...terminals,
    category: { id: "gps.installation", label: "安装质量" },
    about: "车载终端安装",
    facts: "三台车安装后仪表台异响，走线外露。",
    wish: "返工，重新布线。",
    finding: "现场查看，线束固定扣缺失。",
    plan: "安排工程师上门返工，三台车全部重新布线。",
    answer: "返工已完成，异响消除，客户试车满意。",
  },
  {
    ...terminals,
    category: { id: "gps.terminal", label: "终端与信号" },
    about: "终端频繁离线",
    facts: "两台车每天离线十多次，轨迹断断续续。",
    wish: "尽快修复，离线期间服务费不收。",
    finding: "SIM 卡所在批次信号异常，其余车辆正常。",
    plan: "更换两张 SIM 卡，减免当月服务费。",
    answer: "换卡后连续 24 小时在线，减免已登记。",
  },
  {
    ...terminals,
    category: { id: "gps.attitude", label: "服务态度" },
    owner: "supervisor",
    about: "上门人员态度",
    facts: "上门人员迟到一小时，没有说明，也不愿意解释收费。",
    wish: "要求道歉并说明收费依据。",
    finding: "当天排单过紧，前一单超时，未通知客户属实。",
    plan: "当事人道歉，补发收费说明。",
    answer: "已道歉并说明收费依据，客户接受。",
  },
  {
    ...hosting,
    category: { id: "dataCentre.access", label: "机房出入" },
    about: "夜间进入机房等候过久",
    facts: "夜间抢修，在门口等了四十分钟才放行。",
    wish: "简化应急进入的手续。",
    finding: "值班主管电话占线，备用电话未张贴。",
    plan: "门岗张贴两级值班电话，应急进入十五分钟内答复。",
    answer: "已告知改进办法和值班电话。",
  },
  {
    ...hosting,
    category: { id: "dataCentre.equipment", label: "设备与网络" },
    about: "机柜 C12 断电",
    facts: "机柜一路供电中断二十分钟，事先没有通知。",
    wish: "提交故障报告。",
    finding: "配电检修操作票漏填该机柜。",
    plan: "三个工作日内提交故障报告，检修前一天书面通知。",
    answer: "故障报告初稿已发客户，正式稿随后盖章寄出。",
  },
];
