import { type Customer, mainContact } from "#shared/domain/customers/customer.ts";
import { categoryText, secrecyLabels } from "#shared/domain/customers/labels.ts";
import { formatPaperPlace } from "#shared/domain/customers/paper-place.ts";
import type { CustomerListData, CustomerListLine } from "#shared/forms/customer-list/schema.ts";

const joined = (parts: (string | undefined)[], by: string): string | undefined =>
  parts.filter(Boolean).join(by) || undefined;

/** One line of the list. Of a file above the lowest level it says only that there is one, and the level (R05 22). */
function lineOf(customer: Customer): CustomerListLine {
  const { id, secrecyLevel, owner, secondOwner, address, postcode, paperPlace } = customer;
  if (secrecyLevel !== "secret") return { number: id, remark: secrecyLabels[secrecyLevel] };
  const contact = mainContact(customer);
  return {
    number: id,
    name: customer.name,
    category: categoryText(customer),
    legalRepresentative: customer.legalRepresentative,
    address: joined([address, postcode], " "),
    contact: contact?.name,
    phone: contact?.phones[0] ?? customer.phone,
    owner: joined([owner.name, secondOwner?.name], "、"),
    grade: customer.grade,
    place: paperPlace && (formatPaperPlace(paperPlace) || undefined),
    remark: joined([customer.isKey ? "重要" : "", customer.archived ? "已归档" : ""], " "),
  };
}

/** 《客户一览表》 of some customers, in the order in which they are given. */
export const customerListOf = (
  customers: readonly Customer[],
  about: Pick<CustomerListData, "scope" | "asOf">,
): CustomerListData => ({ ...about, lines: customers.map(lineOf) });

/** "YL-A-20261127-093105": each list is a document of its moment, since tomorrow's says something else. */
export const listNumber = (deskCode: string, at: string): string =>
  `YL-${deskCode}-${at.slice(0, 10).replaceAll("-", "")}-${at.slice(11, 19).replaceAll(":", "")}`;
