import { describe, expect, it } from "vitest";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
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
import { customerTable } from "#shared/domain/customers/customer.ts";
import { addMajorChange, addYearlyResult } from "#shared/domain/customers/happenings.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const colleague: Actor = { ...clerk, id: "p2", name: "陆青禾" };
const officer: Actor = { ...clerk, id: "p3", name: "宋听雨", roles: ["informationOfficer"] };
const personOf = ({ id, name, rank, department }: Actor) => ({ id, name, rank, department });

const first = "KH-A-20261123-0001";
const second = "KH-A-20261123-0002";

const winery = {
  name: "砚湖（杭州）酒业有限公司",
  kind: "unit",
  category: "dealer",
  phone: "0571-8888 6666",
  contacts: [
    { name: "苏映雪", phones: "138 0000 0416、138 0000 0420" },
    { name: "丁文川", post: "店长", phones: "", main: true },
  ],
  registeredCapital: "1,200.5",
  owner: personOf(clerk),
};

const newDesk = () => actionDesk("2026-11-23T10:26:00+08:00");

/** A desk with one customer on file, owned by the clerk. */
function withWinery() {
  const desk = newDesk();
  desk.run(createCustomer, winery);
  return { ...desk, file: () => desk.get(customerTable, first), desk };
}

/** What is wrong, by field alone. */
const fieldsOf = (problems: string[]) => problems.map((each) => each.split(":")[0]).sort();

describe("opening a customer's file", () => {
  it("draws a number and keeps what was typed in the form in which it is compared", () => {
    const customer = withWinery().file();
    expect(customer).toMatchObject({
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
    const desk = newDesk();
    const key = { ...winery, isKey: true };
    expect(fieldsOf(desk.problems(createCustomer, key))).toEqual(["secondOwner"]);
    const alone = { ...key, secondOwner: personOf(clerk) };
    expect(fieldsOf(desk.problems(createCustomer, alone))).toEqual(["secondOwner"]);
    desk.run(createCustomer, { ...key, secondOwner: personOf(colleague) });
  });

  it("takes no level above the lowest while files are not encrypted", () => {
    const problems = newDesk().problems(createCustomer, { ...winery, secrecyLevel: "topSecret" });
    expect(fieldsOf(problems)).toEqual(["secrecyLevel"]);
  });

  it("checks a person's identity number unless the clerk says why it cannot be verified", () => {
    const desk = newDesk();
    const person = { ...winery, kind: "person", identityNumber: "330106199001011230" };
    expect(fieldsOf(desk.problems(createCustomer, person))).toEqual(["identityNumber"]);
    desk.run(createCustomer, { ...person, identityUnverified: "旧证磨损" });
    expect(desk.get(customerTable, first)).toMatchObject({ identityUnverified: "旧证磨损" });
  });

  it("names the field of each thing that is wrong", () => {
    const problems = newDesk().problems(createCustomer, {
      ...winery,
      name: "  ",
      creditCode: "9133",
      registeredCapital: "-5",
      contacts: [{ name: "苏映雪", phones: "138", email: "x" }],
    });
    expect(fieldsOf(problems)).toEqual([
      "contacts.0.email",
      "contacts.0.phones.0",
      "creditCode",
      "name",
      "registeredCapital",
    ]);
  });

  it("with a number that is already on file needs a reason, which its history keeps", () => {
    const desk = newDesk();
    const person = {
      ...winery,
      kind: "person",
      identityNumber: "330106199001011230",
      identityUnverified: "复印件",
    };
    desk.run(createCustomer, person);
    const again = { ...person, name: "另一个人", alike: [first] };
    expect(fieldsOf(desk.problems(createCustomer, again))).toEqual(["duplicateReason"]);
    desk.run(createCustomer, { ...again, duplicateReason: "登记错了证件" });
    expect(desk.get(customerTable, second).steps).toMatchObject([{ note: "登记错了证件" }]);
  });
});

describe("changing a file", () => {
  it("is for its owners and the keepers of customer information", () => {
    const { desk, file } = withWinery();
    const move = { ...winery, id: first, address: "湖滨路 1 号" };
    desk.actor = colleague;
    expect(desk.problems(changeCustomer, move)).toHaveLength(1);
    desk.actor = clerk;
    desk.run(changeCustomer, move);
    desk.actor = officer;
    desk.run(changeCustomer, { ...move, address: "湖滨路 2 号" });
    expect(file()).toMatchObject({ address: "湖滨路 2 号", rev: 3 });
  });

  it("needs a reason for name, code, legal representative and grade, and keeps it", () => {
    const { desk, file } = withWinery();
    const renamed = { ...winery, id: first, name: "砚湖酒庄", legalRepresentative: "顾南枝" };
    expect(fieldsOf(desk.problems(changeCustomer, renamed))).toEqual(["reason"]);
    desk.run(changeCustomer, { ...renamed, reason: "营业执照变更" });
    expect(file().steps.at(-1)?.note).toBe("客户名称、法定代表人：营业执照变更");
  });

  it("needs a reason to settle a provisional grade", () => {
    const { desk } = withWinery();
    const graded = { ...winery, id: first, grade: "A" };
    desk.run(changeCustomer, { ...graded, reason: "年度评定" });
    const settled = { ...graded, gradeProvisional: false };
    expect(fieldsOf(desk.problems(changeCustomer, settled))).toEqual(["reason"]);
  });

  it("clears a field that was emptied", () => {
    const { desk, file } = withWinery();
    desk.run(changeCustomer, { ...winery, id: first, phone: "" });
    expect("phone" in file()).toBe(false);
  });

  it("is refused while the file is archived, and possible again once it is restored", () => {
    const { desk, file } = withWinery();
    const move = { ...winery, id: first, address: "湖滨路 1 号" };
    expect(fieldsOf(desk.problems(archiveCustomer, { id: first }))).toEqual(["reason"]);
    desk.run(archiveCustomer, { id: first, reason: "停止合作" });
    const lists = customerTable.lists?.(file()).map(({ list }) => list);
    expect(lists).toContain("customer.archived");
    expect(lists).not.toContain("customer.all");
    expect(desk.problems(changeCustomer, move)).toHaveLength(1);
    desk.run(restoreCustomer, { id: first, reason: "恢复合作" });
    desk.run(changeCustomer, move);
  });
});

describe("what happens to a customer", () => {
  it("keeps correspondence, strikes it out with a reason and refuses the future", () => {
    const { desk } = withWinery();
    const call = {
      customerId: first,
      at: "2026-11-23T09:10:00+08:00",
      kind: "call",
      direction: "in",
      summary: "询问交货",
    };
    desk.run(addCorrespondence, call);
    const tomorrow = { ...call, at: "2026-11-24T09:10:00+08:00" };
    expect(fieldsOf(desk.problems(addCorrespondence, tomorrow))).toEqual(["at"]);
    const strike = { id: "id-1", customerId: first, reason: "记错客户" };
    desk.run(voidCorrespondence, strike);
    expect(desk.problems(voidCorrespondence, strike)).toHaveLength(1);
    expect(desk.get(correspondenceTable, "id-1").voided?.reason).toBe("记错客户");
  });

  it("keeps major changes in their order and each year's results once", () => {
    const { desk, file } = withWinery();
    desk.run(addMajorChange, { id: first, on: "2026-10-01", what: "迁址" });
    desk.run(addMajorChange, { id: first, on: "2026-03-01", what: "增资" });
    expect(file().majorChanges.map(({ what }) => what)).toEqual(["增资", "迁址"]);
    desk.run(addYearlyResult, { id: first, year: 2025, sales: "1,800.50" });
    const again = { id: first, year: 2025, sales: "1" };
    expect(fieldsOf(desk.problems(addYearlyResult, again))).toEqual(["year"]);
    expect(file().yearlyResults).toEqual([{ year: 2025, sales: 180_050 }]);
  });
});

describe("where a customer stands", () => {
  it("in the order of pinyin, and in the lists that find its likes", () => {
    const lists = customerTable.lists?.(withWinery().file()) ?? [];
    expect(lists.find(({ list }) => list === "customer.all")?.key).toMatch(/^yanhuhangzhoujiuye/);
    const likes = lists.map(({ list }) => list).filter((list) => list.startsWith("same:"));
    expect(likes).toEqual([
      "same:name:砚湖杭州酒业",
      "same:phone:057188886666",
      "same:phone:13800000416",
      "same:phone:13800000420",
    ]);
  });
});
