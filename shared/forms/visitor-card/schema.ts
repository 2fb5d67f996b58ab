import { type FormSpec, singleCopy } from "../form.ts";
import { cardPage } from "../page-setup.ts";
import { type VisitorBadgeData, visitorBadgeSpec } from "../visitor-badge/schema.ts";

/** 访客证 on a card of plastic: what stands on the slip, for desks whose visitors wear cards. */
export const visitorCardSpec: FormSpec<VisitorBadgeData> = {
  name: "visitorCard",
  title: "访客证",
  page: cardPage,
  data: visitorBadgeSpec.data,
  copies: [singleCopy],
  fileMark: "卡",
};
