import { keysOf } from "#shared/lib/keys-of.ts";

/** The invented companies whose year can be looked at, by what they deal in. The first is shown unless somebody asks for another. */
export const sampleCompanyLabels = {
  trade: "酒厂、数据中心、物流",
  equipment: "设备售后、纺织",
  property: "物业",
  marketing: "会议营销",
} as const;
export type SampleCompany = keyof typeof sampleCompanyLabels;
export const sampleCompanies = keysOf(sampleCompanyLabels);
