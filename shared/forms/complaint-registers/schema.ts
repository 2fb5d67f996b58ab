import { z } from "zod";
import { optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { optionalTime } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import type { FormName } from "../names.ts";
import { a4AcrossPage } from "../page-setup.ts";

const line = z.strictObject({
  number: requiredText("投诉编号", 60),
  receivedAt: timeField("受理时间"),
  complainant: requiredText("投诉人", 60),
  unit: optionalText("投诉单位", 160),
  phone: optionalText("联系电话", 40),
  channel: requiredText("受理渠道", 20),
  category: requiredText("投诉类别", 60),
  about: optionalText("被投诉对象", 100),
  facts: requiredText("投诉内容", 2000),
  validity: optionalText("是否有效", 60),
  severity: requiredText("投诉性质", 12),
  department: optionalText("责任部门", 40),
  owner: optionalText("责任人", 60),
  result: optionalText("处理结果", 1200),
  settledAt: optionalTime("办结时间"),
  satisfaction: optionalText("客户意见", 20),
  takenBy: requiredText("受理人", 60),
});
export type RegisterLine = z.infer<typeof line>;

/** The complaints of a time, one line each. */
const registerData = z.strictObject({
  period: requiredText("登记期间", 60),
  scope: requiredText("范围", 60),
  lines: z.array(line).max(500, "一次最多打印 500 件，请选短一些的时间"),
  basis: optionalText("表式依据", 160),
});
export type RegisterData = z.infer<typeof registerData>;

const spec = (name: FormName, title: string, fileMark: string): FormSpec<RegisterData> => ({
  name,
  title,
  page: a4AcrossPage,
  data: registerData,
  copies: [singleCopy],
  fileMark,
  basis: (data) => data.basis,
});

/** 《客户投诉管理登记表》 (R18 13): of each complaint the course from receipt to its end. */
export const complaintRegisterSpec = spec("complaintRegister", "客户投诉管理登记表", "管理登记表");
/** 《客户抱怨投诉登记表》 (R03 六): of each complaint what was said and what was answered. */
export const grievanceRegisterSpec = spec("grievanceRegister", "客户抱怨投诉登记表", "抱怨登记表");
