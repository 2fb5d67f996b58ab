import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import type { PassKind } from "#shared/domain/passes/labels.ts";

/** A company that does not exist: by which packs it works, the main one first, and what its passes are for. */
interface Company {
  organisation: string;
  packs: [string, ...string[]];
  passKinds: readonly PassKind[];
}

const hosted = ["withdrawal", "withdrawal", "repair", "exchange"] as const;

/** Whose year the sample shows. */
export const companies: Record<SampleCompany, Company> = {
  trade: {
    organisation: "砚湖示例实业",
    packs: ["winery", "dataCentre", "logistics", "gps"],
    passKinds: [...hosted, "tenantGoods", "general"],
  },
  equipment: {
    organisation: "汀屿示例纺机",
    packs: ["equipmentService", "textile", "serviceDesk"],
    passKinds: ["general"],
  },
  property: {
    organisation: "松荻示例物业",
    packs: ["property"],
    passKinds: ["tenantGoods", "tenantGoods", "general"],
  },
  marketing: { organisation: "栖桥示例健康", packs: ["meetingMarketing"], passKinds: [] },
};

/** The kind that stands for another one where a company does not know it. */
export const knownPassKind = (company: SampleCompany, kind: PassKind): PassKind | undefined => {
  const { passKinds } = companies[company];
  return passKinds.includes(kind) ? kind : passKinds[0];
};

/** 单元号码 of a tenant, the same whenever they call. */
export function unitOf(customerId: string): string {
  const nth = Number(customerId.slice(-4));
  return `${"ABC"[nth % 3]}座 ${2 + (nth % 19)}0${1 + (nth % 8)}`;
}
