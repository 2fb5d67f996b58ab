import type { InquiryKind } from "#shared/domain/inquiries/labels.ts";
import type { Trade } from "./names.ts";
import type { People } from "./people.ts";

/** What somebody calls about, and what comes of it. */
export interface InquiryCase {
  kind: InquiryKind;
  /** Customers of this trade; anybody when left out. */
  trade?: Trade;
  about: string;
  /** What the desk answers, or tells the caller in the end. */
  answer: string;
  /** Where a suggestion goes, and what comes back. */
  department?: string;
  result?: string;
  /** For whom a message is, or who is praised. */
  person?: keyof People;
  inWriting?: boolean;
}

const question = (about: string, answer: string, trade?: Trade): InquiryCase => ({
  kind: "question",
  about,
  answer,
  ...(trade ? { trade } : {}),
});

/** Most calls: a question and its answer. */
export const questions: readonly InquiryCase[] = [
  question("展厅周末开不开门，要不要预约。", "周六、周日 9:00 到 17:00，十人以上请提前一天预约。"),
  question(
    "发票抬头改了，上个月的能不能重开。",
    "可以，把新的开票资料发到客服邮箱，三个工作日寄出。",
  ),
  question("湖心白 52 度整箱的最新批发价。", "按经销价目表第二档，已把价目表发过去。", "liquor"),
  question("上周订的二十箱什么时候到。", "物流显示明天上午送到，送货前会先打电话。", "liquor"),
  question("样酒能不能寄，运费谁出。", "每个品种寄两支，运费由我们出，已登记收件地址。", "liquor"),
  question(
    "车载终端保修多久，天线算不算。",
    "终端保修一年，天线算易损件，过保只收配件费。",
    "transport",
  ),
  question(
    "平台服务费到哪天，怎么续。",
    "到本月底，对公转账或扫码都可以，到账当天续期。",
    "transport",
  ),
  question(
    "冷链车的温度记录能导出几个月的。",
    "平台上能导出十二个月，操作说明已发到邮箱。",
    "transport",
  ),
  question(
    "托管合同月底到期，续签要准备什么。",
    "营业执照复印件和经办人授权书，下周一前寄到即可。",
    "technology",
  ),
  question(
    "周日夜里进机房要不要提前申请。",
    "要，提前一个工作日填出入申请，夜里由值班陪同。",
    "technology",
  ),
  question("机柜还能不能加一路电。", "可以，先由运维评估，今天下午给出报价。", "technology"),
  question("直流屏充电模块现在有没有货。", "有货，三天内发出，报价单已传真过去。", "industry"),
  question("年度维保合同什么时候签。", "合同已盖章，明天寄出，收到后回寄一份。", "industry"),
  question(
    "来参观样机，哪天方便，停车怎么走。",
    "周三、周四下午都有人讲解，车从北门进，报公司名称。",
    "industry",
  ),
  question("会议室租用怎么收费。", "半天 600 元、全天 1,000 元，含茶水和投影。", "services"),
  question("合同用印要等几天。", "资料齐全的当天办完，缺法人授权的补齐后再办。", "services"),
];

/** What callers propose; a department comes back with a result. */
export const suggestions: readonly InquiryCase[] = [
  {
    kind: "suggestion",
    trade: "liquor",
    about: "礼盒的提手容易断，建议改成加厚布带。",
    department: "质量部",
    result: "采纳。包装厂已打样，下月起新批次用布带提手。",
    answer: "已电话告知采纳和更换的时间，客户满意。",
  },
  {
    kind: "suggestion",
    trade: "transport",
    about: "希望离线报警同时发短信给调度，不只在平台上弹。",
    department: "工程服务部",
    result: "列入下一版平台功能，预计明年一季度上线。",
    answer: "已告知排期，上线后再通知客户。",
  },
  {
    kind: "suggestion",
    about: "停车场入口的指示牌晚上看不清，建议加灯。",
    department: "行政部",
    result: "已加装两盏射灯，当天亮灯。",
    answer: "已告知灯已装好，谢谢提醒。",
  },
  {
    kind: "suggestion",
    trade: "technology",
    about: "巡检报告能不能每月固定在五号前发。",
    department: "客户服务部",
    result: "可以，从下月起每月三日发出。",
    answer: "已告知从下月三日起发送。",
  },
];

export const praises: readonly InquiryCase[] = [
  {
    kind: "praise",
    about: "上门的师傅雨夜赶来，修好了又帮着把机房地面擦干净，特来感谢。",
    answer: "已代公司致谢，并转告本人和部门。",
    person: "engineerTwo",
    inWriting: true,
  },
  {
    kind: "praise",
    about: "来信表扬工程师安装细致，走线整齐，讲解耐心。",
    answer: "已回信致谢。",
    person: "engineer",
    inWriting: true,
  },
  {
    kind: "praise",
    about: "电话里夸前台态度好，问题一次说清。",
    answer: "已致谢。",
    person: "desk",
  },
];

const message = (about: string, person: keyof People): InquiryCase => ({
  kind: "message",
  about,
  answer: "",
  person,
});

export const messages: readonly InquiryCase[] = [
  message("请回电，谈下季度的供货价格。", "director"),
  message("明天上午十点改到下午三点过来。", "serviceManager"),
  message("图纸已经发到邮箱，请今天确认。", "head"),
  message("备件收到了，少一个保险座，请回电。", "engineerTwo"),
  message("上月的发票已寄出，请留意查收。", "finance"),
  message("车到了北门，麻烦师傅下来接一下。", "engineer"),
];

/** Grumbles that were talked over at once; others become complaints. */
export const grumbles: readonly InquiryCase[] = [
  {
    kind: "grumble",
    about: "热线打了三次才接通，等得不耐烦。",
    answer: "已道歉，说明上午来电集中，可直接打负责人手机。",
  },
  {
    kind: "grumble",
    trade: "transport",
    about: "平台早上打开很慢。",
    answer: "已说明昨夜维护，现在恢复，客户试过正常。",
  },
  {
    kind: "grumble",
    trade: "technology",
    about: "访客登记要填的东西太多。",
    answer: "已说明是制度要求，下次可提前预约，到了只核对证件。",
  },
];
