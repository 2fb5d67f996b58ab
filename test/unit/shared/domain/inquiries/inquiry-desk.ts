import type { Actor, Role } from "#shared/domain/common/staff-roles.ts";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";
import { type InquiryInput, registerInquiry } from "#shared/domain/inquiries/register.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";

export const monday = "2026-11-23T09:10:00+08:00";
export const firstNumber = "ZX-A-20261123-0001";

export const person = (id: string, name: string, ...roles: Role[]): Actor => ({
  id,
  name,
  roles,
  rank: "staff",
  department: "客户服务部",
});

/** A person as records keep them. */
export const snapshot = ({ id, name, rank, department }: Actor) => ({ id, name, rank, department });

/** What the caller of the examples wants; tests change what they are about. */
export const call = (changes: Partial<InquiryInput> = {}): InquiryInput => ({
  caller: "苏映雪",
  customer: { id: "KH-1", name: "澜庭酒行", grade: "A" },
  phone: "138 0000 0416",
  channel: "phone",
  kind: "question",
  receivedAt: monday,
  about: "展厅周末开放到几点",
  inWriting: false,
  ...changes,
});

/** A desk with one call on it. */
export function deskWithCall(
  changes: Partial<InquiryInput> = {},
  options: Parameters<typeof actionDesk>[1] = { packs: ["winery", "logistics", "dataCentre"] },
) {
  const desk = actionDesk(monday, options);
  desk.run(registerInquiry, call(changes));
  return {
    desk,
    inquiry: () => desk.get(inquiryTable, firstNumber),
    listed: () =>
      (inquiryTable.lists?.(desk.get(inquiryTable, firstNumber)) ?? []).map(({ list }) => list),
  };
}
