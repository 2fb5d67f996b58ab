import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "#renderer/data/transfer/read-table.ts";
import { writeTable } from "#renderer/data/transfer/write-table.ts";
import type { CheckedRows } from "#shared/domain/common/imports/rows.ts";
import { serialTable } from "#shared/domain/common/numbers.ts";
import {
  columnOf,
  customerColumns,
  guessHeadingRow,
  guessMapping,
  mappingProblem,
} from "#shared/domain/customers/columns.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import { fileFields } from "#shared/domain/customers/file.ts";
import { customerImportTable, importCustomers } from "#shared/domain/customers/import.ts";
import { checkRow, type GoodCustomer } from "#shared/domain/customers/import-check.ts";
import type { RowContext } from "#shared/domain/customers/import-row.ts";
import { findTwins } from "#shared/domain/customers/import-twins.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";
import { importInput } from "#test/helpers/import-input.ts";

const owner = { id: "p1", name: "沈知遥", rank: "staff" as const, department: "客户服务部" };
const other = { id: "p2", name: "韩立", rank: "staff" as const, department: "服务部" };
const namesakes = ["p3", "p4"].map((id) => ({ ...owner, id, name: "方敏" }));
const people = [owner, other, ...namesakes];
const defaults = { kind: "unit" as const, category: "general" as const, owner };

function check(headings: string[], ...rows: string[][]): CheckedRows<GoodCustomer> {
  const context: RowContext = { mapping: guessMapping(headings), defaults, people };
  const into: CheckedRows<GoodCustomer> = { good: [], problems: [] };
  rows.forEach((cells, index) => {
    checkRow({ number: index + 2, cells }, context, into);
  });
  return into;
}

describe("the columns of a foreign table", () => {
  it.each([
    ["客户名称", "name"],
    [" 公司 名称 ", "name"],
    ["*客户名称", "name"],
    ["联系电话", "phone"],
    ["税号", "creditCode"],
    ["注册资金", "registeredCapital"],
    ["联系人手机", "contact1.phones"],
    ["联系人2职务", "contact2.post"],
    ["手机", "contact1.phones"],
    ["__proto__", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("are known by their headings: %s", (heading, key) => {
    expect(guessMapping([heading])).toEqual([key]);
  });

  it("give each field once, and every exported heading back", () => {
    expect(guessMapping(["电话", "联系电话"])).toEqual(["phone", undefined]);
    const labels = customerColumns.map(({ label }) => label);
    expect(guessMapping(labels)).toEqual(customerColumns.map(({ key }) => key));
  });

  it("have their headings below a title", () => {
    expect(guessHeadingRow([["2026 客户名单"], [], ["名称", "电话"], ["云汀", "1"]])).toBe(2);
  });

  it("need the name, and no field twice", () => {
    expect(mappingProblem(["phone", undefined])).toContain("客户名称");
    expect(mappingProblem(["name", "phone", "phone"])).toContain("两列都是电话");
    expect(mappingProblem(["name", undefined, "phone"])).toBeUndefined();
  });
});

describe("a row", () => {
  it("is read with the words that people write", () => {
    const { good, problems } = check(
      [
        "名称",
        "性质",
        "类别",
        "特殊客户类型",
        "等级",
        "负责人",
        "第二负责人",
        "重要新客户",
        "注册资本",
        "档案位置",
      ],
      ["云汀示例", "单位", "特殊客户", "律师", "A级", "沈知遥", "韩立", "是", "1,200万元", "3-2-5"],
    );
    expect(problems).toEqual([]);
    expect(good[0]?.fields).toMatchObject({
      category: "special",
      specialKind: "lawyer",
      grade: "A",
      owner: { id: "p1" },
      secondOwner: { id: "p2" },
      isKey: true,
      registeredCapital: 1_200_000_000,
      paperPlace: { cabinet: "3", shelf: "2", slot: "5" },
    });
  });

  it.each([
    ["电话", "12345", "座机|手机号|电话"],
    ["统一社会信用代码", "91350100M000100Y44", "."],
    ["邮编", "1000", "6 位数字"],
    ["类别", "贵宾", "只能是经销商"],
    ["密级", "机密", "加密"],
    ["负责人", "无此人", "员工名单里没有「无此人」"],
    ["负责人", "方敏", "有 2 位员工"],
    ["重要新客户", "也许", "只能是「是」或「否」"],
    ["注册资本", "-5", "不能为负数"],
    ["联系人邮箱", "不是邮箱", "电子邮箱"],
    ["地址", "#REF!", "公式错误"],
    ["地址", "半个\ud800字", "无法保存的字符"],
  ])("says at its column what is wrong: %s %s", (heading, text, words) => {
    const { good, problems } = check(["客户名称", "联系人", heading], ["云汀示例", "孟祥", text]);
    expect(good).toEqual([]);
    const label = columnOf(guessMapping([heading])[0] ?? "")?.label;
    expect(problems[0]).toMatchObject({ row: 2, column: label, text });
    expect(problems[0]?.message).toMatch(new RegExp(words));
  });

  it("needs a name, and says so once", () => {
    expect(check(["客户名称", "电话"], ["", "13800000416"]).problems).toMatchObject([
      { row: 2, column: "客户名称", message: "请填写客户名称" },
    ]);
  });

  it("finds the wrong contact behind one that is blank", () => {
    const { problems } = check(["客户名称", "联系人2", "联系人2电话"], ["云汀示例", "孟祥", "138"]);
    expect(problems).toMatchObject([{ column: "联系人2电话", text: "138" }]);
  });
});

describe("rows that look alike", () => {
  it("are found in the table and on file, by the strongest reason", () => {
    const { good } = check(
      ["客户名称", "电话", "联系人", "联系人电话"],
      ["云汀示例有限公司", "13800000001", "", ""],
      ["云汀示例公司", "", "", ""],
      ["另一家", "", "孟祥", "138 0000 0001"],
      ["第三家", "13800000009", "", ""],
      ["第四家", "", "", ""],
    );
    const onFile = new Map([["same:phone:13800000009", { id: "KH-1", name: "老客户" }]]);
    expect(findTwins(good, onFile).map(({ row, why, other: one }) => [row, why, one])).toEqual([
      [3, "name", { row: 2, name: "云汀示例有限公司" }],
      [4, "phone", { row: 2, name: "云汀示例有限公司" }],
      [5, "phone", { id: "KH-1", name: "老客户" }],
    ]);
  });
});

describe("the import", () => {
  it("opens a file for each row, with consecutive numbers behind the last one drawn", () => {
    const desk = actionDesk("2026-11-23T09:10:00+08:00");
    desk.run(importCustomers, importInput(3, "i1"));
    desk.run(importCustomers, importInput(2, "i2"));
    const numbers = [1, 2, 3, 4, 5].map((n) => `KH-A-20261123-000${n}`);
    expect(numbers.map((id) => desk.get(customerTable, id).imported)).toEqual([
      { id: "i1", row: 2 },
      { id: "i1", row: 3 },
      { id: "i1", row: 4 },
      { id: "i2", row: 2 },
      { id: "i2", row: 3 },
    ]);
    expect(desk.get(serialTable, "KH-A-20261123").last).toBe(5);
    expect(desk.get(customerImportTable, "i2")).toMatchObject({ imported: 2, file: "客户.xlsx" });
    expect(desk.get(customerTable, "KH-A-20261123-0004").steps).toMatchObject([
      { step: "导入档案", note: "客户.xlsx 第 2 行" },
    ]);
  });

  it("brings in nothing when one row is wrong", () => {
    const desk = actionDesk("2026-11-23T09:10:00+08:00");
    const input = importInput(3);
    const [first] = input.customers;
    if (first) first.input.phone = "1";
    expect(desk.problems(importCustomers, input)[0]).toContain("customers.0.input.phone");
    expect(() => desk.get(customerTable, "KH-A-20261123-0001")).toThrow();
  });
});

describe("customers that are exported", () => {
  const text = (max: number) =>
    fc.stringMatching(/^[云汀砚湖A-Z0-9=+,"'-]{1,12}$/).map((each) => each.slice(0, max));
  const mobile = fc.nat(99_999_999).map((n) => `139${String(n).padStart(8, "0")}`);
  const contact = fc.record({
    name: text(10),
    post: fc.option(text(10), { nil: "" }),
    phones: fc.array(mobile, { maxLength: 2 }).map((phones) => phones.join("、")),
    email: fc.constantFrom("", "a@example.com"),
  });
  const row = fc
    .record({
      name: text(12),
      phone: fc.option(mobile, { nil: "" }),
      contacts: fc.array(contact, { maxLength: 3 }),
      capital: fc.constantFrom("", "1,200", "0.5"),
      person: fc.constantFrom("沈知遥", "韩立", ""),
    })
    .map(({ name, phone, contacts, capital, person }) => [
      name,
      phone,
      capital,
      person,
      ...[0, 1, 2].flatMap((n) => {
        const one = contacts[n];
        return one ? [one.name, one.post, one.phones, one.email] : ["", "", "", ""];
      }),
    ]);
  const headings = [
    "客户名称",
    "电话",
    "注册资本(万元)",
    "负责人",
    ...["", "2", "3"].flatMap((n) => [
      `联系人${n}`,
      `联系人${n}职务`,
      `联系人${n}电话`,
      `联系人${n}邮箱`,
    ]),
  ];
  const labels = customerColumns.map(({ label }) => label);

  it.each(["csv", "xlsx"] as const)("and imported again are what they were: %s", (format) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const first = check(headings, ...rows);
        expect(first.problems).toEqual([]);
        const customers = first.good.map(
          ({ fields }) => ({ ...fileFields(fields), id: "", rev: 1 }) as unknown as Customer,
        );
        const cells = customers.map((customer) =>
          customerColumns.map(({ cell }) => cell(customer)),
        );
        const bytes = Buffer.concat(writeTable(format, "客户", labels, cells));
        const [head, ...again] = readTable(new Uint8Array(bytes)).rows;
        const second = check(head?.cells ?? [], ...again.map((each) => each.cells));
        expect(second.problems).toEqual([]);
        expect(second.good.map(({ fields }) => fileFields(fields))).toEqual(
          first.good.map(({ fields }) => fileFields(fields)),
        );
      }),
      { numRuns: 25 },
    );
  });
});
