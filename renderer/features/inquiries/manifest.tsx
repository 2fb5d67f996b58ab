import type { DueItem, Feature } from "#renderer/ui/feature.ts";
import { type Inquiry, inquiryName, inquiryOwner } from "#shared/domain/inquiries/inquiry.ts";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";
import { InquiriesPage } from "./InquiriesPage.tsx";
import { NewInquiryPage } from "./intake/NewInquiryPage.tsx";

/** What is waited for comes first: where there is little room the rest is cut off. */
function waitsFor({ state, message, department }: Inquiry): string {
  if (message) return `转告${message.to.name}`;
  if (state === "passedOn") return `等${department ?? "部门"}结果`;
  return state === "resulted" ? "把结果告诉客户" : "待答复";
}

const dueItem = (inquiry: Inquiry): DueItem => ({
  kind: "来电",
  icon: "phone",
  who: inquiryName(inquiry),
  grade: inquiry.customer?.grade,
  what: `${waitsFor(inquiry)}，${inquiry.about}`,
  number: inquiry.id,
  person: inquiryOwner(inquiry).name,
  path: `/inquiries/${inquiry.id}`,
});

/** 来电: calls and visits that are no complaints. F9, since F5 is the browser's own. */
export const inquiriesFeature: Feature = {
  id: "inquiries",
  label: "来电",
  icon: "phone",
  path: "/inquiries",
  order: 30,
  keys: [{ key: "F9", label: "来电登记", path: "/inquiries/new?" }],
  routes: [
    { path: "/inquiries", component: InquiriesPage },
    { path: "/inquiries/new", component: NewInquiryPage },
    { path: "/inquiries/:id", component: InquiriesPage },
  ],
  due: { [inquiryTable.name]: dueItem },
};
