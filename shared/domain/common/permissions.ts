import { heads, type Role } from "./staff-roles.ts";

/** Everybody who serves customers at the desk. */
const frontDesk: Role[] = [
  "clerk",
  "agent",
  "coordinator",
  "supervisor",
  "serviceManager",
  "informationOfficer",
];
const service: Role[] = ["engineer", ...frontDesk];
/** Whoever a rule can name as the one who consents; which of them it is in a case, the action checks. */
const approvers: Role[] = [
  "supervisor",
  "serviceManager",
  "informationOfficer",
  "finance",
  "hr",
  "safetyOfficer",
  ...heads,
];

/**
 * What a role may do: action names (a final `*` stands for any ending) and the roles that may run them. The first line that fits
 * decides; what no line names, nobody may do. Finer conditions, such as nobody approving their own request, are the actions' own.
 * An administrator sets the desk up and does not stand in for another role.
 */
const table: [actions: string, roles: Role[] | "everyone"][] = [
  ["desk.confirmClock", "everyone"],
  ["desk.*", ["admin"]],
  ["staff.*", ["admin"]],
  ["calendar.*", ["admin"]],
  ["rule.*", ["admin"]],
  ["store.*", ["admin"]],
  ["customer.*", [...service, ...heads]],
  ["visit.*", [...frontDesk, ...heads, "gate"]],
  ["complaint.decideExtension", approvers],
  ["complaint.*", [...service, ...heads]],
  ["service.approve", approvers],
  ["service.excuse", approvers],
  ["service.handToFinance", ["finance"]],
  ["service.*", [...service, ...heads]],
  ["pass.approve", approvers],
  ["pass.returnItems", [...service, ...heads, "gate"]],
  ["pass.release", ["gate"]],
  ["pass.refuse", [...service, ...heads, "gate"]],
  ["passKey.*", ["admin"]],
  ["pass.*", [...service, ...heads]],
  ["document.*", "everyone"],
];

const fits = (pattern: string, action: string): boolean =>
  pattern.endsWith("*") ? action.startsWith(pattern.slice(0, -1)) : pattern === action;

/** True when a person with these roles may run the action of this name. */
export function mayDo(person: { roles: readonly Role[] }, action: string): boolean {
  const roles = table.find(([pattern]) => fits(pattern, action))?.[1];
  if (roles === undefined) return false;
  if (roles === "everyone") return person.roles.length > 0;
  return person.roles.some((role) => roles.includes(role));
}
