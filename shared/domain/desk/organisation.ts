import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, success } from "#shared/lib/result.ts";

/** The one record that says whose desk this is. */
export const organisationId = "desk";

const packIds = z.array(z.string().min(1)).min(1, "至少选一个行业方案");

export const organisationSchema = recordBase.extend({
  name: z.string(),
  deskCode: z.string(),
  /** Offset of the desk's zone; days belong to it. */
  offset: z.string().regex(/^[+-]\d{2}:\d{2}$/),
  packs: packIds,
  mainPack: z.string(),
});
export type Organisation = z.infer<typeof organisationSchema>;

export const organisationTable = defineTable<Organisation>({
  name: "organisation",
  schema: organisationSchema,
});

const organisationFields = z.object({
  name: requiredText("单位名称", 60),
  deskCode: z
    .string()
    .trim()
    .regex(/^[A-Z0-9]{1,4}$/, "前台代码用 1 至 4 个大写字母或数字，例如 A"),
  packs: packIds,
  mainPack: z.string().optional(),
});
export type OrganisationInput = z.input<typeof organisationFields>;

/** Offset of China Standard Time, the zone of every desk until somebody needs another. */
export const chinaOffset = "+08:00";

/** Sets up the desk: organisation, desk code, packs. Once only; the people follow by `staff.add`. */
export const setUpDesk = defineAction({
  name: "desk.setUp",
  label: "建立前台",
  input: organisationFields,
  reads: () => [{ table: organisationTable.name, id: organisationId }],
  run: (context, input) => {
    if (context.read(organisationTable, organisationId)) return failure("这张前台已经建立过了");
    const mainPack = input.mainPack ?? input.packs[0] ?? "";
    return success([
      put(organisationTable, { ...input, id: organisationId, offset: chinaOffset, mainPack }),
    ]);
  },
});

/** Changes name, packs or main pack. The desk code stays: numbers already given out carry it. */
export const changeDesk = defineAction({
  name: "desk.change",
  label: "修改单位设置",
  input: organisationFields.omit({ deskCode: true }),
  reads: () => [{ table: organisationTable.name, id: organisationId }],
  run: (context, input) => {
    const current = context.read(organisationTable, organisationId);
    if (!current) return failure("这张前台还没有建立");
    const mainPack = input.mainPack ?? current.mainPack;
    if (!input.packs.includes(mainPack)) return failure("主方案要在所选的行业方案里", "mainPack");
    return success([put(organisationTable, { ...current, ...input, mainPack })]);
  },
});
