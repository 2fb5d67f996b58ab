import { z } from "zod";
import {
  blankable,
  centsField,
  choice,
  dateField,
  optionalPhone,
  optionalText,
  phoneField,
  requiredText,
  timeField,
} from "#shared/domain/common/fields.ts";
import { customerSnapshot } from "#shared/domain/common/snapshots.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { kindFields } from "./kind-fields.ts";
import {
  channelLabels,
  departureCheckLabels,
  kindLabels,
  outcomeLabels,
  sourceLabels,
} from "./labels.ts";
import { coefficientField } from "./projects/project.ts";

const figure = (label: string, max: number) =>
  z
    .number({ error: `请填写${label}` })
    .positive(`${label}应大于 0`)
    .max(max, `${label}不能大于 ${max}`);

/** Days of an engineer, halves allowed. */
const daysField = figure("天数", 99).refine((days) => days * 2 === Math.round(days * 2), {
  error: "天数按半天填写，例如 1.5",
});

/** Engineers with their shares in percent, which add up to 100. */
export const engineersField = z
  .array(
    z.object({
      staffId: z.string().min(1, "请选择服务工程师"),
      name: requiredText("服务工程师", 30),
      days: blankable(daysField),
      share: z.number().int("份额应为整数").min(0, "份额不能为负数").max(100, "份额不能大于 100"),
    }),
  )
  .max(20, "一张工单最多 20 名工程师")
  .superRefine((engineers, context) => {
    const fail = (message: string) => context.addIssue({ code: "custom", message });
    if (new Set(engineers.map(({ staffId }) => staffId)).size < engineers.length)
      fail("同一名工程师只能填一次");
    const sum = engineers.reduce((total, { share }) => total + share, 0);
    if (engineers.length > 0 && sum !== 100) fail(`各人份额合计应为 100，现在 ${sum}`);
  });

/** Even shares in whole percent; the first ones take what is left over: 34, 33, 33. */
export const evenShares = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(100 / count) + (at < 100 % count ? 1 : 0));

export const partField = z.object({
  name: requiredText("更换配件", 60),
  model: optionalText("型号", 60),
  quantity: figure("数量", 99_999),
  unit: optionalText("单位", 6),
  costCents: blankable(centsField),
  priceCents: centsField,
});

/** So many vehicles one order may have. */
export const mostVehicles = 500;

/** A vehicle of an installation. */
export const vehicleField = z.object({
  plate: requiredText("车牌号", 12),
  kind: optionalText("车型", 12),
  driver: optionalText("司机", 20),
  phone: optionalPhone,
  terminal: optionalText("终端号", 24),
  sim: optionalText("SIM 卡号", 24),
});

const exchangeField = z.object({
  plate: requiredText("车牌号", 12),
  oldTerminal: optionalText("原终端号", 24),
  newTerminal: optionalText("新终端号", 24),
  oldSim: optionalText("原 SIM 卡号", 24),
  newSim: optionalText("新 SIM 卡号", 24),
});

/** What the sheet says of customer and equipment (R10 四.2); it can still be put right after dispatch. */
export const matterFields = z.object({
  address: optionalText("服务地址", 200),
  unitNumber: optionalText("单元号码", 30),
  contact: optionalText("联系人", 60),
  phone: phoneField,
  model: optionalText("产品型号", 60),
  serial: optionalText("序列号", 60),
  boughtOn: blankable(dateField("购买日期")),
  fault: optionalText("故障现象", 1000),
  bookedAt: blankable(timeField("预约时间")),
});

/** Everything that is known when an order is taken down. */
export const orderFields = matterFields.extend({
  kind: choice("服务类型", keysOf(kindLabels)),
  /** The governing pack; the desk's main one when left out. */
  pack: z.string().optional(),
  customer: customerSnapshot,
  channel: choice("受理渠道", keysOf(channelLabels)),
  receivedAt: timeField("受理时间"),
  backdatedReason: optionalText("补登原因", 200),
  instructions: optionalText("安装要求", 500),
  engineers: engineersField,
  coefficient: blankable(coefficientField),
  ...kindFields,
  outsideHelp: z
    .object({ who: requiredText("外协单位或人员", 60), reason: requiredText("外协原因", 200) })
    .optional(),
  sources: z.array(z.enum(keysOf(sourceLabels))).max(3),
  vehicles: z.array(vehicleField).max(mostVehicles, `一张工单最多 ${mostVehicles} 台`),
});
export type OrderFields = z.infer<typeof orderFields>;
export type OrderInput = z.input<typeof orderFields>;

/** The look over information, tools, parts and papers before leaving (R10 四.4). */
export const departureField = z
  .array(
    z.object({
      key: z.enum(keysOf(departureCheckLabels)),
      done: z.boolean(),
      remark: optionalText("说明", 60),
    }),
  )
  .superRefine((checks, context) => {
    for (const key of keysOf(departureCheckLabels)) {
      const at = checks.findIndex((check) => check.key === key);
      const check = checks[at];
      if (check?.done || check?.remark !== undefined) continue;
      const message = `「${departureCheckLabels[key]}」没有备齐，请核对，或写明原因`;
      context.addIssue({ code: "custom", path: [Math.max(at, 0), "remark"], message });
    }
  });

/** What was done on site and what was used (R10 四.5–7). */
export const workFields = z.object({
  outcome: choice("服务结论", keysOf(outcomeLabels)),
  result: requiredText("处理结果", 2000),
  engineers: engineersField,
  parts: z.array(partField).max(200, "一张工单最多 200 项配件"),
  exchanges: z.array(exchangeField).max(500),
  missingPart: z
    .object({
      what: requiredText("缺少的配件", 100),
      consentBy: requiredText("口头同意人", 30),
      at: timeField("同意时间"),
    })
    .optional(),
  outOfWarranty: optionalText("不在保修范围的原因", 60),
  agreedLabourCents: blankable(centsField),
});
