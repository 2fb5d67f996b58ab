import { z } from "zod";
import { type Result, success } from "#shared/lib/result.ts";
import { type ActionContext, defineAction, type Put } from "./common/action.ts";
import { complaintTable } from "./complaints/complaint.ts";
import { intakeFields, similarRefs, takeDownComplaint } from "./complaints/intake.ts";
import { becomeOther } from "./inquiries/become.ts";
import { inquiryTable } from "./inquiries/inquiry-table.ts";
import { registrationFields, takeDownOrder } from "./services/actions/register.ts";
import { serviceOrderTable } from "./services/order.ts";
import { projectRef } from "./services/projects/project.ts";

const from = { inquiry: z.string({ error: "没有这条登记" }).min(1, "没有这条登记") };
const readInquiry = ({ inquiry }: { inquiry: string }) => [
  { table: inquiryTable.name, id: inquiry },
];

/** The registration of the new record, and the inquiry closed with its number. */
function withInquiry(
  context: ActionContext,
  registered: Result<Put[]>,
  inquiry: string,
  other: Parameters<typeof becomeOther>[2],
): Result<Put[]> {
  if (!registered.ok) return registered;
  const closed = becomeOther(context, inquiry, other);
  return closed.ok ? success([...registered.value, closed.value]) : closed;
}

/** An inquiry becomes a complaint: both in one entry, each naming the other. */
export const inquiryToComplaint = defineAction({
  name: "inquiry.toComplaint",
  label: "转为投诉",
  input: intakeFields.extend(from),
  numbers: ["TS"],
  reads: (input) => [...readInquiry(input), ...similarRefs(input)],
  run: (context, { inquiry, ...input }) => {
    const other = { label: "转为投诉", table: complaintTable, id: context.number("TS") };
    return withInquiry(context, takeDownComplaint(context, input, inquiry), inquiry, other);
  },
});

/** An inquiry becomes a service order: both in one entry, each naming the other. */
export const inquiryToOrder = defineAction({
  name: "inquiry.toOrder",
  label: "转为派工",
  input: registrationFields.extend(from),
  numbers: ["FW"],
  reads: (input) => [...readInquiry(input), ...projectRef(input)],
  subjects: ({ customer }) => (customer.id ? [`customer:${customer.id}`] : []),
  run: (context, { inquiry, ...input }) => {
    const other = { label: "转为派工", table: serviceOrderTable, id: context.number("FW") };
    return withInquiry(context, takeDownOrder(context, input, inquiry), inquiry, other);
  },
});
