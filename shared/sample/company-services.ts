import { day } from "./office.ts";
import { freeInstallation, paidRepair, type ServiceCase, someService } from "./service-cases.ts";
import { deviceFaults } from "./words.ts";
import type { World } from "./world.ts";

type Make = (world: World, at: number) => ServiceCase;

/** What a company is asked for: anything, something that is paid for, something that is free. */
interface Makers {
  some: Make;
  paid: Make;
  free: Make;
}

function electricRepair({ chance, office }: World, at: number, daysAgo: number): ServiceCase {
  const { model, fault, result, parts } = chance.pick(deviceFaults);
  const serial = `DC${chance.whole(2301, 2612)}-${chance.whole(1000, 9999)}`;
  const asked = { model, fault, serial, boughtOn: office.date(at - daysAgo * day) };
  return { trade: "industry", kind: "repair", pack: "equipmentService", asked, result, parts };
}

const electricInstallation: ServiceCase = {
  trade: "industry",
  kind: "installation",
  pack: "equipmentService",
  asked: { model: "YH-DC220/100", instructions: "柜体就位、接线、单机送电，留影像资料。" },
  result: "直流屏就位，接线核对无误，单机送电正常。",
  parts: [],
};

const electricCommissioning: ServiceCase = {
  trade: "industry",
  kind: "commissioning",
  pack: "equipmentService",
  asked: { model: "YH-VF15", instructions: "空载、带料各试 30 分钟，填写参数表。" },
  result: "参数整定完成，带料 30 分钟温升正常，已培训操作人员 2 名。",
  parts: [],
  labour: 800,
};

function someElectric(world: World, at: number): ServiceCase {
  const share = world.chance.whole(1, 100);
  if (share <= 60) return electricRepair(world, at, world.chance.whole(60, 1100));
  return share <= 80 ? electricInstallation : electricCommissioning;
}

const tenantFaults: readonly [
  fault: string,
  result: string,
  part?: ServiceCase["parts"][number],
][] = [
  ["办公区两盏灯不亮。", "更换灯管两支，试亮正常。", ["灯管", "T8", "支", 18, 9]],
  ["卫生间水龙头滴水。", "更换阀芯，无渗漏。", ["阀芯", "DN15", "个", 25, 11]],
  ["空调出风不冷。", "清洗过滤网，制冷正常。"],
  ["门禁刷卡没有反应。", "重新接线，刷卡正常。"],
  ["插座没有电。", "空气开关跳闸，查明为电热水壶过载，已复位。"],
];

function tenantRepair({ chance }: World): ServiceCase {
  const [fault, result, part] = chance.pick(tenantFaults);
  return {
    trade: "services",
    kind: "tenantRepair",
    pack: "property",
    asked: { fault },
    result,
    parts: part ? [part] : [],
  };
}

/** What is asked for at the desk of this sample; nothing where it does no services. */
export function servicesOf({ company }: World): Makers | undefined {
  switch (company) {
    case "trade":
      return { some: someService, paid: paidRepair, free: freeInstallation };
    case "equipment":
      return {
        some: someElectric,
        paid: (world, at) => electricRepair(world, at, 900),
        free: () => electricInstallation,
      };
    case "property":
      return { some: tenantRepair, paid: tenantRepair, free: tenantRepair };
    case "marketing":
      return undefined;
  }
}
