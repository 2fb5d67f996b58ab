import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import {
  type Complaint,
  complaintTable,
  complaintTitle,
} from "#shared/domain/complaints/complaint.ts";
import { stateLabels as complaintStates } from "#shared/domain/complaints/labels.ts";
import { releaseTable } from "#shared/domain/complaints/statistics/release.ts";
import { statementTable } from "#shared/domain/incentives/statement.ts";
import { type Inquiry, inquiryTitle } from "#shared/domain/inquiries/inquiry.ts";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";
import { stateLabels as inquiryStates } from "#shared/domain/inquiries/labels.ts";
import { isOpen as isInquiryOpen } from "#shared/domain/inquiries/lifecycle.ts";
import { passKindLabels } from "#shared/domain/passes/labels.ts";
import { isExpired, stateWords } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { cashListTable } from "#shared/domain/services/cash/cash-list.ts";
import { stateLabels as serviceStates } from "#shared/domain/services/labels.ts";
import { isOpen } from "#shared/domain/services/lifecycle.ts";
import { orderTitle, type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { visitStateLabels } from "#shared/domain/visits/labels.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import type { IsoTime } from "#shared/lib/time.ts";

/** One line about a record of any capability, for the lists of a customer or a caller. */
export interface Matter {
  icon: IconName;
  what: string;
  number: string;
  state: string;
  open: boolean;
  at: string;
  path: string;
}

type Describe<R> = (record: R, now: IsoTime) => Omit<Matter, "number" | "path">;

const ofComplaint: Describe<Complaint> = (complaint) => ({
  icon: "complaint",
  what: complaintTitle(complaint),
  state: complaintStates[complaint.state],
  open: complaint.state !== "archived",
  at: complaint.registeredAt,
});

const ofOrder: Describe<ServiceOrder> = (order) => ({
  icon: "service",
  what: orderTitle(order),
  state: serviceStates[order.state],
  open: isOpen(order.state),
  at: order.createdAt,
});

const ofPass: Describe<ExitPass> = (pass, now) => ({
  icon: "release",
  what: `${passKindLabels[pass.kind]} ${pass.lines.length} 项`,
  state: stateWords(pass, now),
  // what need not come back is over with its day
  open: pass.endedAt === undefined && (pass.returnable || !isExpired(pass, now)),
  at: pass.createdAt,
});

const ofVisit: Describe<Visit> = (visit) => ({
  icon: "bell",
  what: `${visit.visitors[0]?.name ?? ""} ${visit.purpose}`,
  state: visitStateLabels[visit.state],
  open: visit.state === "inHouse" || visit.state === "expected",
  at: visit.createdAt,
});

const ofInquiry: Describe<Inquiry> = (inquiry) => ({
  icon: "phone",
  what: inquiryTitle(inquiry),
  state: inquiryStates[inquiry.state],
  open: isInquiryOpen(inquiry.state),
  at: inquiry.registeredAt,
});

const describers = new Map<string, Describe<never>>([
  [complaintTable.name, ofComplaint],
  [serviceOrderTable.name, ofOrder],
  [exitPassTable.name, ofPass],
  [visitTable.name, ofVisit],
  [inquiryTable.name, ofInquiry],
]);

const homes = new Map([
  [complaintTable.name, "/complaints"],
  [serviceOrderTable.name, "/services"],
  [cashListTable.name, "/services/cash"],
  [exitPassTable.name, "/passes"],
  [visitTable.name, "/visits"],
  [inquiryTable.name, "/inquiries"],
  [releaseTable.name, "/statistics/releases"],
  [statementTable.name, "/incentives/statements"],
]);

/** Where a record is opened; nothing for tables that are no matters of a customer. */
export function pathTo(table: string, id: string): string | undefined {
  const home = homes.get(table);
  return home && `${home}/${id}`;
}

/** What a record of some table is, in one line; nothing for tables that are no matters of a customer. */
export function matterOf(table: string, record: BaseRecord, now: IsoTime): Matter | undefined {
  const describe = describers.get(table);
  const path = pathTo(table, record.id);
  return describe && path
    ? { ...describe(record as never, now), number: record.id, path }
    : undefined;
}
