import type { PaperSize } from "#shared/forms/form.ts";
import type { FormName } from "#shared/forms/names.ts";

interface PaperLabel {
  label: string;
  hint: string;
  test: FormName;
  /** The print can be moved on it. */
  hasShift: boolean;
}

/** The papers as people call them, and what prints on them. */
export const paperLabels: Record<PaperSize, PaperLabel> = {
  A4: {
    label: "A4",
    hint: "投诉记录表、派工单、服务记录单",
    test: "testA4",
    hasShift: false,
  },
  A5: { label: "A5", hint: "出门条", test: "testA5", hasShift: false },
  slip80: { label: "80 mm 小票", hint: "访客证", test: "testSlip80", hasShift: true },
  cr80: { label: "CR80 卡", hint: "访客证、出入证", test: "testCr80", hasShift: true },
  label60: { label: "60 × 40 mm 标签", hint: "返修标签", test: "testLabel60", hasShift: true },
};
