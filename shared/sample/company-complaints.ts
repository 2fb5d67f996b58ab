import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import { type ComplaintCase, complaintCases } from "./complaint-cases.ts";

const works = { trade: "industry", department: "工程服务部", owner: "engineerTwo" } as const;
const mill = { trade: "industry", department: "质量部", owner: "quality" } as const;
const building = { trade: "services", department: "工程部", owner: "engineerTwo" } as const;
const grounds = { trade: "services", department: "环境部", owner: "supervisor" } as const;
const office = { trade: "services", department: "客户服务部", owner: "agent" } as const;
const guests = { trade: "services", department: "顾客服务部", owner: "agent" } as const;

const equipment: readonly ComplaintCase[] = [
  {
    ...works,
    category: { id: "equipmentService.installation", label: "安装工艺与接线" },
    about: "直流屏接线",
    facts: "投运一周，2 号柜端子发热变色，线号管脱落。",
    wish: "重新压接，并说明原因。",
    finding: "现场测温，三处端子压接不到位。",
    plan: "全部端子重新压接，补齐线号，出具检查记录。",
    answer: "已完成处理并交检查记录，客户复测温度正常。",
  },
  {
    ...works,
    category: { id: "equipmentService.commissioning", label: "调试质量" },
    about: "变频柜调试",
    facts: "减速时间没有按工艺设定，粗纱断头增多。",
    wish: "尽快上门重调。",
    finding: "参数表漏填一项，调试时没有带料试车。",
    plan: "当天上门重调，带料试车两小时。",
    answer: "已重调并带料试车，断头恢复正常。",
  },
  {
    ...works,
    category: { id: "equipmentService.repair", label: "维修与配件" },
    about: "充电模块",
    facts: "更换的模块两天后又报警，备件等了一周没有到。",
    wish: "给出到货时间。",
    finding: "备件发货地址写错，已转回。",
    plan: "从邻近站点调拨一块，当天送到。",
    answer: "备件已送到并装好，带载运行无报警。",
  },
  {
    ...mill,
    category: { id: "textile.yarn", label: "纱线质量" },
    about: "32 支普梳纱",
    facts: "织造时棉结偏多，布面有横档，已停两台机。",
    wish: "换纱，并说明原因。",
    finding: "留样复验，棉结数超出合同指标。",
    plan: "同批剩余纱全部换货，车间调整梳棉隔距。",
    answer: "已安排换货，复验报告一并寄出。",
  },
  {
    ...mill,
    category: { id: "textile.packing", label: "包装与重量" },
    about: "纸箱包装",
    facts: "到货 200 箱，有 6 箱外箱破损，其中两箱短重。",
    wish: "补足重量。",
    finding: "过磅记录完整，破损发生在转运。",
    plan: "补发短少部分，加护角。",
    answer: "补发已出库，客户确认重量。",
  },
  {
    ...mill,
    category: { id: "textile.delivery", label: "交期与数量" },
    about: "40 支精梳纱 5 吨",
    facts: "约定周三到货，周五仍未发车，客户车间待料。",
    wish: "明确到货时间。",
    finding: "排产让给急单，没有通知客户。",
    plan: "当晚发车，之后改期须经客户同意。",
    answer: "货已到，客户接受说明。",
  },
];

const property: readonly ComplaintCase[] = [
  {
    ...office,
    category: { id: "property.noise", label: "装修噪音" },
    about: "楼上装修",
    facts: "上班时间电钻不停，会议没法开。",
    wish: "工作时间停止噪音作业。",
    finding: "装修单位没有按约定时段施工。",
    plan: "噪音作业改在 18 点以后，巡查两次。",
    answer: "已与装修单位说定时段，客户确认安静。",
  },
  {
    ...building,
    category: { id: "property.facility", label: "公共设施" },
    about: "12 层卫生间",
    facts: "水龙头关不紧，地面积水。",
    wish: "尽快修好。",
    finding: "阀芯磨损。",
    plan: "更换阀芯，清理积水，放置防滑牌。",
    answer: "已修好并复查，客户确认。",
  },
  {
    ...building,
    category: { id: "property.indoor", label: "室内报修" },
    about: "空调不制冷",
    facts: "下午西晒，室内 30 度，昨天报修没有人来。",
    wish: "当天修好。",
    finding: "报修单转错班组。",
    plan: "当天上门清洗过滤网，补充冷媒。",
    answer: "已修好，回风温度正常。",
  },
  {
    ...office,
    category: { id: "property.mail", label: "邮件报刊" },
    about: "挂号信",
    facts: "快递显示已签收，客户没有收到。",
    wish: "找到邮件。",
    finding: "误放到相邻单元的信箱。",
    plan: "当面交还，分拣改为两人核对。",
    answer: "邮件已找到并送上门。",
  },
  {
    ...grounds,
    category: { id: "property.environment", label: "环境绿化" },
    about: "电梯厅",
    facts: "垃圾桶满了没人收，有异味。",
    wish: "增加清运次数。",
    finding: "保洁换班漏岗。",
    plan: "中午加一次清运，主管每天抽查。",
    answer: "已加一次清运，客户认可。",
  },
  {
    ...grounds,
    category: { id: "property.pest", label: "虫鼠害" },
    about: "茶水间",
    facts: "连续两天看到蟑螂。",
    wish: "安排消杀。",
    finding: "下水口没有防虫盖。",
    plan: "当晚消杀，加装防虫盖，一周后复查。",
    answer: "消杀完成，复查未再发现。",
  },
  {
    ...office,
    category: { id: "property.management", label: "物业服务" },
    about: "停车月卡",
    facts: "月卡续费后道闸仍不抬杆。",
    wish: "马上处理。",
    finding: "系统没有同步续费记录。",
    plan: "手工同步，当天核对全部续费。",
    answer: "已恢复，客户出入正常。",
  },
];

const lift: ComplaintCase = {
  ...building,
  category: { id: "property.major.lift", label: "重大 / 电梯困人" },
  about: "3 号客梯",
  facts: "三人被困 9 层约十分钟，已救出，客户要求说明。",
  wish: "书面说明原因和措施。",
  finding: "门锁触点接触不良，已停梯检修。",
  plan: "更换触点，维保单位全面检查后恢复运行。",
  answer: "已书面说明，检查报告贴在电梯厅。",
};

const marketing: readonly ComplaintCase[] = [
  {
    ...guests,
    category: { id: "meetingMarketing.shortfall", label: "服务没做到" },
    about: "家访",
    facts: "说好每月家访一次，两个月没有人来。",
    wish: "按约定家访。",
    finding: "原服务员工离职，顾客没有交接。",
    plan: "换人服务，当天家访。",
    answer: "已家访并说明，顾客满意。",
  },
  {
    ...guests,
    category: { id: "meetingMarketing.attitude", label: "工作态度" },
    about: "联谊会现场",
    facts: "问使用方法时，工作人员不耐烦。",
    wish: "要求道歉。",
    finding: "现场人手不足，言语确有不当。",
    plan: "当面道歉，重新讲解用法。",
    answer: "已上门道歉并讲解，顾客接受。",
  },
  {
    ...guests,
    category: { id: "meetingMarketing.dispute", label: "部门争执" },
    about: "重复邀约",
    facts: "两个部门同一天来电邀约，说法不一样。",
    wish: "只要一个人联系。",
    finding: "先敲定的一方名单没有及时上报。",
    plan: "由先敲定的部门服务，另一方道歉。",
    answer: "已说明由谁联系，顾客同意。",
  },
  {
    ...guests,
    category: { id: "meetingMarketing.selfish", label: "员工私心" },
    about: "礼品发放",
    facts: "到会礼品少发一份，说是给了别人。",
    wish: "补发礼品。",
    finding: "签领表上确实缺一人。",
    plan: "补发礼品，签领改为本人签字。",
    answer: "礼品已送到，顾客签收。",
  },
  {
    ...guests,
    category: { id: "meetingMarketing.other", label: "其他" },
    about: "积分",
    facts: "介绍朋友到会，积分没有到账。",
    wish: "查清积分。",
    finding: "登记时漏写介绍人。",
    plan: "补记积分，短信告知。",
    answer: "积分已补，顾客确认。",
  },
];

/** The complaints that usually come up at a company. */
export const complaintCasesOf: Record<SampleCompany, readonly ComplaintCase[]> = {
  trade: complaintCases,
  equipment,
  property,
  marketing,
};

/** The one that is told to the heads at once. */
export const majorCaseOf = (company: SampleCompany): ComplaintCase | undefined =>
  company === "property" ? lift : complaintCasesOf[company][0];
