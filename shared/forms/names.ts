/** The printed forms, by the name under which they are journalled and asked for. */
export const formNames = [
  "visitorBadge",
  "complaintRecord",
  "installationDispatch",
  "serviceSheet",
  "exitPass",
] as const;

export type FormName = (typeof formNames)[number];
