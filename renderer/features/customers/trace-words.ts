import {
  categoryLabels,
  gradeLabels,
  kindLabels,
  secrecyLabels,
  specialKindLabels,
} from "#shared/domain/customers/labels.ts";

/** The words for the codes among a customer's values, for its 留痕. */
export const traceWords: Readonly<Record<string, string>> = {
  ...categoryLabels,
  ...gradeLabels,
  ...kindLabels,
  ...secrecyLabels,
  ...specialKindLabels,
};
