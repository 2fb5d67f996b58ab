import type { Actor, Role } from "#shared/domain/common/staff-roles.ts";
import type { Customer } from "./customer.ts";

/** Who keeps any file, besides its owners: those who answer for customer information and for the department. */
const keepers: Role[] = ["informationOfficer", "serviceManager", "supervisor"];

type Owned = Pick<Customer, "owner" | "secondOwner">;

/** True when a person may change this file (R12 例: its owner). */
export const maintains = (actor: Pick<Actor, "id" | "roles">, { owner, secondOwner }: Owned) =>
  [owner.id, secondOwner?.id].includes(actor.id) ||
  actor.roles.some((role) => keepers.includes(role));

/** Says who may change it. */
export function maintainers({ owner, secondOwner }: Owned): string {
  const names = [owner.name, ...(secondOwner ? [secondOwner.name] : [])].join("、");
  return `这份档案由负责人${names}维护，客户信息主管、客服经理和客服主管也可以修改`;
}
