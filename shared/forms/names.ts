/** The printed forms, by the name under which they are journalled and asked for. */
export const formNames = [
  "visitorBadge",
  "visitorCard",
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
  "exitPass",
  "exitPassSlip",
  "accessBadge",
  "testA4",
  "testA5",
  "testSlip80",
  "testCr80",
] as const;

export type FormName = (typeof formNames)[number];
