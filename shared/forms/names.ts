/** The forms that a page may ask for and the journal names. */
export const formNames = [
  "visitorBadge",
  "visitorCard",
  "customerList",
  "complaintRecord",
  "complaintRegister",
  "grievanceRegister",
  "complaintHandling",
  "customerOpinion",
  "customerFeedback",
  "complaintLetter",
  "acknowledgeLetter",
  "monthlyStatistics",
  "analysisReport",
  "installationDispatch",
  "serviceSheet",
  "repairOrder",
  "returnLabel",
  "cashList",
  "exitPass",
  "exitPassSlip",
  "accessBadge",
  "incentiveStatement",
  "testA4",
  "testA5",
  "testSlip80",
  "testCr80",
  "testLabel60",
] as const;

export type FormName = (typeof formNames)[number];

/** Every printed form. The recovery code is printed by the host alone: neither list nor folder of what was printed may keep it. */
export const sheetNames = [...formNames, "recoveryCode"] as const;
export type SheetName = (typeof sheetNames)[number];
