import type { DueItem, Feature } from "#renderer/ui/feature.ts";
import { type Complaint, complaintName } from "#shared/domain/complaints/complaint.ts";
import { ComplaintsPage } from "./ComplaintsPage.tsx";
import { ExpiredPage } from "./ExpiredPage.tsx";
import { IntakePage } from "./intake/IntakePage.tsx";
import { LedgerPage } from "./ledger/LedgerPage.tsx";

function dueItem(complaint: Complaint, deadlineKey: string): DueItem {
  const deadline = complaint.deadlines.find(({ key }) => key === deadlineKey);
  const { customer, category, owner, takenBy } = complaint;
  return {
    kind: "投诉",
    icon: "complaint",
    who: complaintName(complaint),
    grade: customer?.grade,
    // what is due comes first: where there is little room the rest is cut off
    what: [deadline?.label, category.label].filter(Boolean).join("，"),
    number: complaint.id,
    person: (owner ?? takenBy).name,
    path: `/complaints/${complaint.id}`,
  };
}

/** 投诉: taking down, handling, closing. */
export const complaintsFeature: Feature = {
  id: "complaints",
  label: "投诉",
  icon: "complaint",
  path: "/complaints",
  order: 30,
  keys: [{ key: "F3", label: "登记投诉", path: "/complaints/new?" }],
  routes: [
    { path: "/complaints", component: ComplaintsPage },
    { path: "/complaints/new", component: IntakePage },
    { path: "/complaints/import", component: LedgerPage },
    { path: "/complaints/expired", component: ExpiredPage },
    { path: "/complaints/:id", component: ComplaintsPage },
  ],
  due: { complaint: dueItem },
};
