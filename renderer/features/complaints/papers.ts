import { paperSource } from "#renderer/record/paper-source.ts";
import { type Complaint, complaintTable } from "#shared/domain/complaints/complaint.ts";
import { complaintPrint } from "./print-data.ts";

/** 客户投诉记录表. */
export const complaintPapers = paperSource<Complaint>({
  table: complaintTable.name,
  papersOf: (complaint, { rules }) => {
    const { form, number, data } = complaintPrint(complaint, rules);
    return [{ form, number, title: complaint.complainant, data }];
  },
  batches: [],
});
