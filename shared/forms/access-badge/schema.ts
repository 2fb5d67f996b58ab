import { z } from "zod";
import {
  blankable,
  countField,
  dateField,
  optionalText,
  requiredText,
} from "#shared/domain/common/fields.ts";
import { nameList } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { cardPage } from "../page-setup.ts";

/** A portrait as a data: address; the card is small, and so is the picture. */
const photo = z
  .string()
  .max(400_000, "照片太大，请缩小到 300 kB 以内")
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/, "照片应为 PNG 或 JPEG");

/** 出入证 (R17 二.2): who may go where until when, and on the back what the holder must keep to. */
const accessBadgeData = z
  .strictObject({
    /** What kind of badge it is: 机房出入证. */
    title: requiredText("证件名称", 8),
    holder: requiredText("持证人", 20),
    unit: optionalText("单位", 40),
    areas: nameList("出入区域").min(1, "出入区域至少一个"),
    validFrom: dateField("有效期起"),
    validUntil: dateField("有效期止"),
    photo: blankable(photo),
    /** Our own words for what the badge obliges to. */
    rules: z.array(requiredText("持证须知", 40)).min(1, "持证须知至少一条").max(5),
    /** Where a lost badge is handed in: address, counter, phone. */
    finder: optionalText("拾到请交还", 60),
    /** Which of the unit's cards this is, and how many it may have. */
    card: z.strictObject({
      no: countField("第几张", 1),
      limit: blankable(countField("限几张", 1)),
      /** Made again for a lost or changed one. */
      isReplacement: z.boolean(),
    }),
    basis: optionalText("条款", 40),
  })
  .refine((badge) => badge.validFrom <= badge.validUntil, {
    error: "有效期止不能早于有效期起",
    path: ["validUntil"],
  });
export type AccessBadgeData = z.infer<typeof accessBadgeData>;

export const accessBadgeSpec: FormSpec<AccessBadgeData> = {
  name: "accessBadge",
  title: "出入证",
  page: cardPage,
  data: accessBadgeData,
  copies: [singleCopy],
};
