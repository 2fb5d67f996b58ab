import type { OrderInput } from "#shared/domain/services/order-fields.ts";
import { plate, type Trade } from "./names.ts";
import { day } from "./office.ts";
import type { Chance } from "./random.ts";
import { deviceFaults, type Fault, terminalFaults, terminals } from "./words.ts";
import type { World } from "./world.ts";

/** A service as it is asked for and as it ends. */
export interface ServiceCase {
  trade: Trade;
  kind: OrderInput["kind"];
  pack: string;
  asked: Partial<OrderInput>;
  result: string;
  parts: Fault["parts"];
  /** Labour agreed with the customer, in yuan, where no rule computes it. */
  labour?: number;
  /** The customer's vehicles get other SIM cards. */
  exchanges?: { plate: string; oldSim: string; newSim: string }[];
}

const sim = (chance: Chance) => `898600${String(chance.whole(0, 9_999_999)).padStart(14, "0")}`;

function vehicles({ chance, phone }: World) {
  return Array.from({ length: chance.whole(1, 5) }, () => ({
    plate: plate(chance),
    kind: chance.pick(["厢式货车", "冷藏车", "客车", "自卸车"]),
    driver: `${chance.pick([..."王李张刘陈杨"])}师傅`,
    phone: phone(),
    terminal: `YH${chance.whole(10_000_000, 99_999_999)}`,
    sim: sim(chance),
  }));
}

function installation(world: World): ServiceCase {
  const cars = vehicles(world);
  return {
    trade: "transport",
    kind: "installation",
    pack: "gps",
    asked: {
      model: world.chance.pick(terminals),
      instructions: "隐蔽走线，避开安全带卷收器；装完当场试车。",
      sources: ["demand", "vehicles", "drivers"],
      vehicles: cars,
    },
    result: `${cars.length} 台终端全部安装，定位、通话和轨迹回放正常，已教会司机查看指示灯。`,
    parts: [],
  };
}

/** When the thing was bought: more often out of warranty than within. */
const boughtOn = ({ chance, office }: World, at: number) =>
  office.date(at - chance.whole(60, 1100) * day);

function terminalRepair(world: World, at: number): ServiceCase {
  const { model, fault, result, parts } = world.chance.pick(terminalFaults);
  const serial = `YH${world.chance.whole(10_000_000, 99_999_999)}`;
  const asked = { model, fault, serial, boughtOn: boughtOn(world, at) };
  return { trade: "transport", kind: "repair", pack: "gps", asked, result, parts };
}

/** The repair of an appliance or electrical equipment. */
export function deviceRepair(world: World, at: number): ServiceCase {
  const { model, fault, result, parts } = world.chance.pick(deviceFaults);
  const serial = `DC${world.chance.whole(2301, 2612)}-${world.chance.whole(1000, 9999)}`;
  const asked = { model, fault, serial, boughtOn: boughtOn(world, at) };
  return { trade: "industry", kind: "repair", pack: "winery", asked, result, parts, labour: 300 };
}

const tenantRepair: ServiceCase = {
  trade: "technology",
  kind: "tenantRepair",
  pack: "dataCentre",
  asked: { fault: "机柜照明不亮，理线架松动。" },
  result: "更换灯管，紧固理线架。",
  parts: [["灯管", "T8", "支", 18, 9]],
};

export const commissioning: ServiceCase = {
  trade: "industry",
  kind: "commissioning",
  pack: "winery",
  asked: { model: "YH-VF15", instructions: "空载、带载各试 30 分钟，填写参数表。" },
  result: "参数整定完成，带载 30 分钟温升正常，已培训操作人员 2 名。",
  parts: [],
  labour: 800,
};

const trialRun: ServiceCase = {
  trade: "transport",
  kind: "trialRun",
  pack: "gps",
  asked: { model: "YH-G20P", instructions: "试用两周，试装一台。" },
  result: "试装一台，平台账号已开通。",
  parts: [],
};

const collection: ServiceCase = {
  trade: "transport",
  kind: "collection",
  pack: "gps",
  asked: { purpose: "平台服务费半年", agreedLabourCents: 36_000 },
  result: "收取平台服务费半年，已开收据。",
  parts: [],
  labour: 360,
};

function cardTopUp(world: World): ServiceCase {
  const exchanges = [
    { plate: plate(world.chance), oldSim: sim(world.chance), newSim: sim(world.chance) },
  ];
  return {
    trade: "transport",
    kind: "cardTopUp",
    pack: "gps",
    asked: {
      instructions: "流量卡续费一年",
      cardNumber: exchanges[0]?.oldSim ?? "",
      termMonths: 12,
    },
    result: "充值一年，换卡一张，上线正常。",
    parts: [["流量卡", "年卡", "张", 120, 70]],
    exchanges,
  };
}

/** A service that customers ask for, the frequent ones more often; `at` is when. */
export function someService(world: World, at: number): ServiceCase {
  const share = world.chance.whole(1, 100);
  if (share <= 34) return installation(world);
  if (share <= 58) return terminalRepair(world, at);
  if (share <= 76) return deviceRepair(world, at);
  if (share <= 83) return tenantRepair;
  if (share <= 89) return commissioning;
  if (share <= 92) return trialRun;
  return share <= 96 ? cardTopUp(world) : collection;
}

/** A repair whose parts and labour the customer pays, for who must show a collection. */
export function paidRepair(world: World, at: number): ServiceCase {
  const repair = deviceRepair(world, at);
  return { ...repair, asked: { ...repair.asked, boughtOn: world.office.date(at - 900 * day) } };
}

/** An installation that ends without a fee. */
export const freeInstallation = installation;
