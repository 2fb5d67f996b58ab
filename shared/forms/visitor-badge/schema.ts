import { z } from "zod";
import { countField, optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { nameList } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { slipPage } from "../page-setup.ts";

/** 访客证: worn by the visitor and handed back. Neither document number nor guest class may stand on it. */
const visitorBadgeData = z.strictObject({
  /** The number of the badge holder or of the visitor that day, e.g. "3". */
  badgeNo: optionalText("访客证号", 10),
  visitor: requiredText("来访人", 40),
  unit: optionalText("来访单位"),
  headCount: countField("来访人数", 1),
  purpose: optionalText("来访事由"),
  /** The host as the visitor may read it: name, department, extension. */
  host: requiredText("接待人", 60),
  escorts: nameList("陪同人"),
  areas: nameList("到访区域"),
  arrivedAt: timeField("登记到访"),
  /** Areas that need an approval of their own, with the clause where the company wants it named. */
  restrictedAreas: nameList("受限区域"),
  basis: optionalText("条款", 60),
  /** Where people gather in an emergency. */
  assemblyPoint: optionalText("集合点", 40),
});
export type VisitorBadgeData = z.infer<typeof visitorBadgeData>;

export const visitorBadgeSpec: FormSpec<VisitorBadgeData> = {
  name: "visitorBadge",
  title: "访客证",
  page: slipPage,
  data: visitorBadgeData,
  copies: [singleCopy],
};
