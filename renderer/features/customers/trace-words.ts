import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import {
  categoryLabels,
  fieldLabels,
  gradeLabels,
  kindLabels,
  secrecyLabels,
  specialKindLabels,
} from "#shared/domain/customers/labels.ts";

/** What the fields of a customer's file and the codes among its values are called in 留痕. */
export const traceWords: TraceWords = {
  fields: {
    ...fieldLabels,
    isKey: "重要新客户",
    gradeProvisional: "暂定等级",
    identityUnverified: "证件无法核验的原因",
    yearlyResults: "年度业绩",
    majorChanges: "重大变动",
    archived: "归档",
    attachments: "附件",
    imported: "导入",
  },
  values: {
    ...categoryLabels,
    ...gradeLabels,
    ...kindLabels,
    ...secrecyLabels,
    ...specialKindLabels,
  },
};
