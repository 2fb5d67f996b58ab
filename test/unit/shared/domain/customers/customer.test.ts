import { describe, expect, it } from "vitest";
import {
  archiveCustomer,
  changeCustomer,
  createCustomer,
  restoreCustomer,
} from "#shared/domain/customers/actions.ts";
import {
  addCorrespondence,
  correspondenceTable,
  voidCorrespondence,
} from "#shared/domain/customers/correspondence.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import { addMajorChange, addYearlyResult } from "#shared/domain/customers/happenings.ts";
import { clerk, colleague, officer, paperDesk } from "./paper-desk.ts";

const personOf = ({ id, name, rank, department }: typeof clerk) => ({ id, name, rank, department });

const winery = {
  name: "砚湖（杭州）酒业有限公司",
  kind: "unit",
  category: "dealer",
  creditCode: "91330100MA27XH6B9Q",
  phone: "0571-8888 6666",
  contacts: [
    { name: "苏映雪", phones: "138 0000 0416、138 0000 0420" },
    { name: "丁文川", post: "店长", phones: "", main: true },
  ],
  registeredCapital: "1,200.5",
  owner: personOf(clerk),
};

/** A desk with one customer on file. The credit code is made to carry a right check character. */
function withWinery() {
  const desk = paperDesk();
  expect(desk.run(createCustomer, { ...winery, creditCode: undefined })).toEqual([]);
  const [customer] = desk.all(customerTable);
  if (!customer) throw new Error("no customer");
  return { desk, customer };
}

const only = (desk: ReturnType<typeof paperDesk>): Customer => {
  const [customer] = desk.all(customerTable);
  if (!customer) throw new Error("no customer");
  return customer;
};

describe("opening a customer's file", () => {
  it("draws a number and keeps what was typed in the form in which it is compared", () => {
    const { customer } = withWinery();
    expect(customer).toMatchObject({
      id: "KH-A-20261123-0001",
      phone: "057188886666",
      registeredCapital: 1_200_500_000,
      secrecyLevel: "secret",
    });
    expect(customer.contacts.map(({ name, phones, main }) => [name, phones, main])).toEqual([
      ["苏映雪", ["13800000416", "13800000420"], false],
      ["丁文川", [], true],
    ]);
    expect("creditCode" in customer).toBe(false);
  });

  it("asks for two different owners of a key customer", () => {
    const desk = paperDesk();
    const key = { ...winery, creditCode: "", isKey: true };
    expect(desk.run(createCustomer, key)).toMatchObject([{ field: "secondOwner" }]);
    expect(desk.run(createCustomer, { ...key, secondOwner: personOf(clerk) })).toMatchObject([
      { field: "secondOwner" },
    ]);
    expect(desk.run(createCustomer, { ...key, secondOwner: personOf(colleague) })).toEqual([]);
  });

  it("takes no level above the lowest while files are not encrypted", () => {
    const desk = paperDesk();
    const problems = desk.run(createCustomer, {
      ...winery,
      creditCode: "",
      secrecyLevel: "topSecret",
    });
    expect(problems).toMatchObject([{ field: "secrecyLevel" }]);
  });

  it("checks a person's identity number unless the clerk says why it cannot be verified", () => {
    const desk = paperDesk();
    const person = {
      ...winery,
      kind: "person",
      creditCode: "",
      identityNumber: "330106199001011230",
    };
    expect(desk.run(createCustomer, person)).toMatchObject([{ field: "identityNumber" }]);
    expect(desk.run(createCustomer, { ...person, identityUnverified: "旧证磨损" })).toEqual([]);
    expect(only(desk)).toMatchObject({ identityUnverified: "旧证磨损" });
  });

  it("names the field of each thing that is wrong", () => {
    const problems = paperDesk().run(createCustomer, {
      ...winery,
      name: "  ",
      creditCode: "9133",
      registeredCapital: "-5",
      contacts: [{ name: "苏映雪", phones: "138", email: "x" }],
    });
    expect(problems.map(({ field }) => field).sort()).toEqual([
      "contacts.0.email",
      "contacts.0.phones.0",
      "creditCode",
      "name",
      "registeredCapital",
    ]);
  });
});

describe("a customer with a code that is already on file", () => {
  const code = "91310000MA1FL0000Q";
  const person = {
    ...winery,
    kind: "person",
    creditCode: "",
    identityNumber: "11010119900307109X",
  };

  it("is opened a second time only with a reason, which its history keeps", () => {
    expect(code).toHaveLength(18);
    const desk = paperDesk();
    expect(desk.run(createCustomer, { ...person, identityUnverified: "复印件" })).toEqual([]);
    const again = {
      ...person,
      name: "另一个人",
      identityUnverified: "复印件",
      alike: [only(desk).id],
    };
    expect(desk.run(createCustomer, again)).toMatchObject([{ field: "duplicateReason" }]);
    expect(desk.run(createCustomer, { ...again, duplicateReason: "同名分店" })).toEqual([]);
    expect(desk.all(customerTable).at(-1)?.steps).toMatchObject([{ note: "同名分店" }]);
  });
});

describe("changing a file", () => {
  const changed = { ...winery, creditCode: "" };

  it("is for its owners and the keepers of customer information", () => {
    const { desk, customer } = withWinery();
    const move = { ...changed, id: customer.id, address: "湖滨路 1 号" };
    expect(desk.run(changeCustomer, move, colleague)).toHaveLength(1);
    expect(desk.run(changeCustomer, move)).toEqual([]);
    expect(desk.run(changeCustomer, { ...move, address: "湖滨路 2 号" }, officer)).toEqual([]);
    expect(only(desk)).toMatchObject({ address: "湖滨路 2 号", rev: 3 });
  });

  it("needs a reason for name, code, legal representative and grade, and keeps it", () => {
    const { desk, customer } = withWinery();
    const renamed = {
      ...changed,
      id: customer.id,
      name: "砚湖酒庄",
      legalRepresentative: "顾南枝",
    };
    expect(desk.run(changeCustomer, renamed)).toMatchObject([{ field: "reason" }]);
    expect(desk.run(changeCustomer, { ...renamed, reason: "营业执照变更" })).toEqual([]);
    expect(only(desk).steps.at(-1)?.note).toBe("客户名称、法定代表人：营业执照变更");
  });

  it("clears a field that was emptied", () => {
    const { desk, customer } = withWinery();
    expect(desk.run(changeCustomer, { ...changed, id: customer.id, phone: "" })).toEqual([]);
    expect("phone" in only(desk)).toBe(false);
  });

  it("is refused while the file is archived, and possible again once it is restored", () => {
    const { desk, customer } = withWinery();
    const { id } = customer;
    expect(desk.run(archiveCustomer, { id })).toMatchObject([{ field: "reason" }]);
    expect(desk.run(archiveCustomer, { id, reason: "停止合作" })).toEqual([]);
    expect(customerTable.lists?.(only(desk)).some(({ list }) => list === "customer.all")).toBe(
      false,
    );
    expect(desk.run(changeCustomer, { ...changed, id, address: "某处" })).toHaveLength(1);
    expect(desk.run(restoreCustomer, { id, reason: "恢复合作" })).toEqual([]);
    expect(desk.run(changeCustomer, { ...changed, id, address: "某处" })).toEqual([]);
  });
});

describe("what happens to a customer", () => {
  it("keeps correspondence, strikes it out with a reason and refuses the future", () => {
    const { desk, customer } = withWinery();
    const call = {
      customerId: customer.id,
      at: "2026-11-23T09:10:00+08:00",
      kind: "call",
      direction: "in",
      summary: "询问交货",
    };
    expect(desk.run(addCorrespondence, call)).toEqual([]);
    expect(desk.run(addCorrespondence, { ...call, at: "2026-11-23T10:27:00+08:00" })).toMatchObject(
      [{ field: "at" }],
    );
    const [entry] = desk.all(correspondenceTable);
    const strike = { id: entry?.id, customerId: customer.id, reason: "记错客户" };
    expect(desk.run(voidCorrespondence, strike)).toEqual([]);
    expect(desk.run(voidCorrespondence, strike)).toHaveLength(1);
    expect(desk.all(correspondenceTable)).toMatchObject([{ voided: { reason: "记错客户" } }]);
  });

  it("keeps major changes in their order and each year's results once", () => {
    const { desk, customer } = withWinery();
    const { id } = customer;
    expect(desk.run(addMajorChange, { id, on: "2026-10-01", what: "迁址" })).toEqual([]);
    expect(desk.run(addMajorChange, { id, on: "2026-03-01", what: "增资" })).toEqual([]);
    expect(only(desk).majorChanges.map(({ what }) => what)).toEqual(["增资", "迁址"]);
    expect(desk.run(addYearlyResult, { id, year: 2025, sales: "1,800.50" })).toEqual([]);
    expect(desk.run(addYearlyResult, { id, year: 2025, sales: "1" })).toMatchObject([
      { field: "year" },
    ]);
    expect(only(desk).yearlyResults).toEqual([{ year: 2025, sales: 180_050 }]);
  });
});

describe("where a customer stands", () => {
  it("in the order of pinyin, and in the lists that find its likes", () => {
    const { customer } = withWinery();
    const lists = customerTable.lists?.(customer) ?? [];
    expect(lists.find(({ list }) => list === "customer.all")?.key).toMatch(/^yanhuhangzhoujiuye/);
    const names = lists.map(({ list }) => list).filter((list) => list.startsWith("same:"));
    expect(names).toEqual([
      "same:name:砚湖杭州酒业",
      "same:phone:057188886666",
      "same:phone:13800000416",
      "same:phone:13800000420",
    ]);
  });
});
