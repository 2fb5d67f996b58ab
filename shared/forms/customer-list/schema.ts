import { z } from "zod";
import { optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4AcrossPage } from "../page-setup.ts";

/** So many customers stand on one list: some eighty pages, which a person still leafs through. */
export const MOST_LISTED = 2_000;

const line = z.strictObject({
  number: requiredText("客户编号", 60),
  /** Absent where the level of secrecy lets the list say only that a file exists (R05 22). */
  name: optionalText("客户名称", 200),
  category: optionalText("类别", 40),
  legalRepresentative: optionalText("法定代表人", 60),
  address: optionalText("地址", 300),
  contact: optionalText("联系人", 60),
  phone: optionalText("电话", 40),
  owner: optionalText("负责人", 120),
  grade: optionalText("等级", 12),
  place: optionalText("纸质档案", 80),
  remark: optionalText("备注", 60),
});
export type CustomerListLine = z.infer<typeof line>;

const customerListData = z.strictObject({
  scope: requiredText("范围", 120),
  asOf: timeField("截至"),
  lines: z.array(line).max(MOST_LISTED, `一次最多打印 ${MOST_LISTED} 位，请缩小范围`),
});
export type CustomerListData = z.infer<typeof customerListData>;

/** 《客户一览表》 (R12 三): the customers on file, one line each, for looking them up. */
export const customerListSpec: FormSpec<CustomerListData> = {
  name: "customerList",
  title: "客户一览表",
  page: a4AcrossPage,
  data: customerListData,
  copies: [singleCopy],
};
