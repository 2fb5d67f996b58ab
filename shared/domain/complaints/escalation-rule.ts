/** By which steps a late complaint is put before heads. */
export const complaintEscalationRule = "common.complaintEscalation";
