import type { Rule } from "#shared/domain/common/rules.ts";
import type { PackId } from "./pack.ts";

/** When a complaint is answered where the pack's regulation says nothing of it (本单位). */
export const houseAnswer = (pack: PackId): Rule => ({
  id: `${pack}.complaintAnswer`,
  regulation: null,
  clause: "",
  title: "投诉的答复期限",
  statement: "投诉从接到起在期限内答复客户。",
  parameters: { hours: { label: "答复期限", default: 24, unit: "小时", min: 1, max: 168 } },
});
