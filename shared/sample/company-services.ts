import {
  commissioning,
  deviceRepair,
  freeInstallation,
  paidRepair,
  type ServiceCase,
  someService,
} from "./service-cases.ts";
import type { World } from "./world.ts";

type Make = (world: World, at: number) => ServiceCase;

/** What a company is asked for: anything, something that is paid for, something that is free. */
interface Makers {
  some: Make;
  paid: Make;
  free: Make;
}

/** The same work under the pack of equipment service, whose rule computes the labour. */
function ofEquipment({ labour: _, ...service }: ServiceCase): ServiceCase {
  return { ...service, pack: "equipmentService" };
}

const electricInstallation: ServiceCase = {
  trade: "industry",
  kind: "installation",
  pack: "equipmentService",
  asked: { model: "YH-DC220/100", instructions: "柜体就位、接线、单机送电，留影像资料。" },
  result: "直流屏就位，接线核对无误，单机送电正常。",
  parts: [],
};

function someElectric(world: World, at: number): ServiceCase {
  const share = world.chance.whole(1, 100);
  if (share <= 60) return ofEquipment(deviceRepair(world, at));
  return share <= 80 ? electricInstallation : { ...commissioning, pack: "equipmentService" };
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
        paid: (world, at) => ofEquipment(paidRepair(world, at)),
        free: () => electricInstallation,
      };
    case "property":
      return { some: tenantRepair, paid: tenantRepair, free: tenantRepair };
    case "marketing":
      return undefined;
  }
}
