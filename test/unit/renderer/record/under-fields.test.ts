import { expect, it } from "vitest";
import { underFields } from "#renderer/record/under-fields.ts";

it("puts problems of parts under their field and keeps the rule that they name", () => {
  const rule = "gps.warranty";
  expect(
    underFields([
      { field: "phones.0", message: "号码不对" },
      { message: "保修期未设定", rule },
      { field: "fee.total", message: "未设定", rule },
    ]),
  ).toEqual([
    { field: "phones", message: "号码不对" },
    { message: "保修期未设定", rule },
    { field: "fee", message: "未设定", rule },
  ]);
});
