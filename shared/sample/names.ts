import type { Chance } from "./random.ts";

const surnames = [
  ..."苏林周陈谢黎顾孟楚白乔霍罗文丁叶傅程秦薛韩唐袁姜严杜魏蒋沈许方宋夏邱卢贺邵季蓝温",
];
const givenFirst = [..."映听予清砚疏知望书怀若景明云溪照春星晚松行柏南青以闻静远牧采"];
const givenSecond = [..."雪澜棠和川影遥舟宁禾之临生枝归澈秋衡微岚白安言亭之朗月竹荻庭"];

/** The name of a person who does not exist. */
export const personName = (chance: Chance): string =>
  chance.pick(surnames) + chance.pick(givenFirst) + chance.pick(givenSecond);

/** What a customer deals in, as far as the desk's work with them goes. */
export type Trade = "liquor" | "transport" | "technology" | "industry" | "services";

const stemFirst = [..."砚澜北栗衡鹭石青知绿隆苔林清云岚松溪汀荻霁屿岑杳槐梧蓼芷葭泠"];
const stemSecond = [..."湖庭麓溪庐汀桥砾微坛痕塘沫岭渡浦川岸陌谷原滩泽坡坞屏隐渚崖洲"];

const trades: Record<Trade, readonly string[]> = {
  liquor: ["酒业", "酒类商贸", "酒行", "食品商贸", "名酒", "副食", "餐饮管理", "酒店管理"],
  transport: ["物流", "运输", "冷链", "客运", "仓储", "配送", "工程运输", "供应链"],
  technology: ["数据科技", "软件", "网络技术", "信息服务", "云计算", "电子商务", "通信", "传媒"],
  industry: ["机电", "电气", "仪器", "纺织", "建材", "五金", "包装材料", "环保设备"],
  services: [
    "物业管理",
    "装饰设计",
    "法律咨询",
    "广告",
    "教育咨询",
    "旅游",
    "会展服务",
    "财务咨询",
  ],
};
const kindsOfTrade = Object.keys(trades) as Trade[];
const words = kindsOfTrade.flatMap((trade) => trades[trade].map((word) => ({ trade, word })));

const stems = stemFirst.flatMap((first) =>
  stemSecond.filter((second) => second !== first).map((second) => first + second),
);

/** A company that does not exist: its name and what it deals in. Each index has another name. */
export function companyName(index: number): { name: string; trade: Trade } {
  const all = stems.length * words.length;
  const round = Math.floor(index / all);
  // A step without common divisor with their number leads through all of them, far apart.
  const place = ((index % all) * 7919 + 4421) % all;
  const { trade, word } = words[place % words.length] as (typeof words)[number];
  const stem = stems[Math.floor(place / words.length)] as string;
  const branch = round === 0 ? "" : `第${round}`;
  return { name: `${stem}${branch}${word}有限公司`, trade };
}

const roads = ["砚湖路", "北麓路", "栗溪街", "澜庭大道", "松荻路", "鹭汀巷", "石桥街", "青砾路"];
const places = ["一号楼", "2 幢 301 室", "科创园 5 栋", "临街商铺", "综合楼六层", "仓储区 3 号库"];

/** An address in a city that does not exist. */
export const address = (chance: Chance): string =>
  `示例市${chance.pick(roads)} ${chance.whole(1, 288)} 号${chance.percent(60) ? chance.pick(places) : ""}`;

/** The number plate of a vehicle; its letters are not given to any town. */
export const plate = (chance: Chance): string =>
  `示A·${chance.pick([..."CDEFGHJK"])}${chance.whole(1000, 9999)}`;
