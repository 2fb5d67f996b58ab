import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  documentField,
  optionalPhone,
  optionalText,
  phoneField,
  requiredText,
  yuanField,
} from "#shared/domain/common/fields.ts";
import { problemsOf } from "#shared/domain/common/plan.ts";
import { success } from "#shared/lib/result.ts";

function parseInput<T>(schema: z.ZodType<T>, input: unknown) {
  const parsed = schema.safeParse(input);
  return parsed.success ? success(parsed.data) : { problems: problemsOf(parsed.error) };
}

const form = z.object({
  name: requiredText("单位名称", 10),
  phone: phoneField,
  fax: optionalPhone,
  note: optionalText("备注", 5),
  amount: yuanField,
});

describe("input fields", () => {
  it("trim, normalise and drop what was left blank", () => {
    const input = {
      name: " 砚湖实业 ",
      phone: "138 0000 0416",
      fax: " ",
      note: null,
      amount: "1,800",
    };
    expect(parseInput(form, input)).toEqual({
      ok: true,
      value: { name: "砚湖实业", phone: "13800000416", amount: 180000 },
    });
  });

  it("say beside each field what is wrong and what is expected", () => {
    const input = { name: "  ", phone: "12345", fax: "98", note: "一二三四五六", amount: "-1" };
    const parsed = parseInput(form, input);
    expect(parsed).toEqual({
      problems: [
        { field: "name", message: "请填写单位名称" },
        { field: "phone", message: "手机号应为 11 位，现在 5 位" },
        { field: "fax", message: "电话应为 11 位手机号，或带区号的座机、400/800 电话" },
        { field: "note", message: "备注最多 5 字，现在 6 字" },
        { field: "amount", message: "金额不能为负数，请填写 0 或正数，例如 1800.00" },
      ],
    });
  });

  it("say the same when a field is missing altogether", () => {
    const parsed = parseInput(form, {});
    expect(parsed).toMatchObject({
      problems: [
        { field: "name", message: "请填写单位名称" },
        { field: "phone", message: "请填写电话" },
        { field: "amount", message: "请填写金额" },
      ],
    });
  });

  it("take an identity number that cannot be verified only with a reason", () => {
    const wrong = { kind: "identityCard", number: "330106199002300017" };
    expect(parseInput(documentField, wrong)).toEqual({
      problems: [
        { field: "number", message: "出生日期 1990 年 2 月 30 日不存在，请核对第 7 至 14 位" },
      ],
    });
    expect(parseInput(documentField, { ...wrong, unverified: "卡面磨损" })).toEqual({
      ok: true,
      value: { ...wrong, unverified: "卡面磨损" },
    });
  });
});
