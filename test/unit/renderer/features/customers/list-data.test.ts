import { describe, expect, it } from "vitest";
import { customerListOf, listNumber } from "#renderer/features/customers/transfer/list-data.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { customerListSpec } from "#shared/forms/customer-list/schema.ts";

const asOf = "2026-11-27T09:31:05+08:00";
const customer: Customer = {
  id: "KH-A-20261127-0001",
  rev: 1,
  name: "听澜示例设计事务所",
  kind: "unit",
  category: "special",
  specialKind: "lawyer",
  address: "听澜路 16 号",
  postcode: "100000",
  phone: "01055550100",
  contacts: [
    { name: "于千山", phones: [], main: false },
    { name: "白若溪", phones: ["13800000041"], main: true },
  ],
  owner: { id: "a", name: "林予棠", rank: "staff", department: "客服部" },
  secondOwner: { id: "b", name: "路行简", rank: "staff", department: "客服部" },
  isKey: true,
  paperPlace: { cabinet: "3", shelf: "2" },
  secrecyLevel: "secret",
  gradeProvisional: false,
  yearlyResults: [],
  majorChanges: [],
  createdAt: asOf,
  steps: [],
};
const listed = (change: Partial<Customer>) => {
  const data = customerListOf([{ ...customer, ...change }], { scope: "全部客户", asOf });
  expect(customerListSpec.data.safeParse(data).success).toBe(true);
  return data.lines[0];
};

describe("客户一览表", () => {
  it("has of each customer what one looks up", () => {
    expect(listed({})).toMatchObject({
      number: "KH-A-20261127-0001",
      name: "听澜示例设计事务所",
      category: "特殊(律师)",
      address: "听澜路 16 号 100000",
      contact: "白若溪",
      phone: "13800000041",
      owner: "林予棠、路行简",
      place: "3 柜 2 层",
      remark: "重要",
    });
    expect(listed({ contacts: [] })?.phone).toBe("01055550100");
  });

  it.each([
    ["confidential", "机密"],
    ["topSecret", "绝密"],
  ] as const)("says of a %s file only that it exists, and its level", (secrecyLevel, remark) => {
    expect(listed({ secrecyLevel })).toEqual({ number: "KH-A-20261127-0001", remark });
  });

  it("is a document of its moment", () => {
    expect(listNumber("A", asOf)).toBe("YL-A-20261127-093105");
  });
});
