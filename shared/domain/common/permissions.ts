import { heads, type Rank, type Role, reachesRank } from "./staff-roles.ts";

/** A person as far as permissions ask. */
interface Person {
  roles: readonly Role[];
  rank?: Rank | undefined;
  functions?: readonly string[] | undefined;
}

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

/** Whoever a rule can name as the one who consents; which of them it is in a case, the request says. */
const approvers: Role[] = [
  "supervisor",
  "serviceManager",
  "informationOfficer",
  "finance",
  "hr",
  "safetyOfficer",
  ...heads,
];

/** True for those whom a rule can name: by role, by a rank from 主管 up, or by a function of theirs. */
export const mayApprove = ({ roles, rank = "staff", functions = [] }: Person): boolean =>
  roles.some((role) => approvers.includes(role)) ||
  (reachesRank(rank, "supervisor") && roles.some((role) => role !== "admin")) ||
  functions.length > 0;
/** Who may bring customers in by the thousand, or carry them out. */
const carriers: Role[] = ["supervisor", "serviceManager", "informationOfficer", ...heads];

/**
 * What a role may do: action names (a final `*` stands for any ending) and the roles that may run them. The first line that fits
 * decides; what no line names, nobody may do. Finer conditions, such as nobody approving their own request, are the actions' own.
 * An administrator sets the desk up and does not stand in for another role.
 */
const table: [actions: string, roles: Role[] | "everyone" | "approvers"][] = [
  ["desk.confirmClock", "everyone"],
  ["desk.*", ["admin"]],
  ["staff.*", ["admin"]],
  ["calendar.*", ["admin"]],
  ["rule.*", ["admin"]],
  ["store.*", ["admin"]],
  ["absence.*", "everyone"],
  ["customer.import", carriers],
  ["customer.export", carriers],
  ["customer.*", [...service, ...heads]],
  ["visitCost.approve", "approvers"],
  ["visitCost.*", [...frontDesk, ...heads, "finance"]],
  ["visit.*", [...frontDesk, ...heads, "gate"]],
  ["inquiry.relay", "everyone"],
  ["inquiry.*", [...service, ...heads]],
  ["followUp.*", [...service, ...heads]],
  ["spotCheck.*", ["supervisor", "serviceManager", "informationOfficer", ...heads]],
  ["improvement.*", ["supervisor", "serviceManager", "informationOfficer", ...heads]],
  ["letter.setTemplate", ["admin", "supervisor", "serviceManager"]],
  ["letter.*", [...service, ...heads]],
  ["statistics.decide", "approvers"],
  ["statistics.export", carriers],
  ["statistics.*", ["supervisor", "serviceManager", "informationOfficer", ...heads]],
  ["complaint.decideExtension", "approvers"],
  ["complaint.seen", "everyone"],
  ["complaint.import", carriers],
  ["complaint.*", [...service, ...heads]],
  ["proposal.*", [...service, ...heads]],
  ["service.exportSurvey", carriers],
  ["service.setProject", ["admin", "supervisor", "serviceManager", ...heads]],
  ["service.approve", "approvers"],
  ["service.excuse", "approvers"],
  ["service.handToFinance", ["finance"]],
  ["service.handOverCash", ["finance"]],
  ["service.*", [...service, ...heads]],
  ["attendance.enter", ["supervisor", "serviceManager", "hr", ...heads]],
  ["incentive.decide", "approvers"],
  ["incentive.judge", ["supervisor", "serviceManager", ...heads]],
  ["incentive.enterTax", ["finance", "hr"]],
  ["incentive.export", ["agent", "supervisor", "serviceManager", "finance", "hr", ...heads]],
  ["incentive.*", ["agent", "coordinator", "supervisor", "serviceManager", ...heads]],
  ["pass.approve", "approvers"],
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
export function mayDo(person: Person, action: string): boolean {
  const roles = table.find(([pattern]) => fits(pattern, action))?.[1];
  if (roles === undefined) return false;
  if (roles === "approvers") return mayApprove(person);
  if (roles === "everyone") return person.roles.length > 0;
  return person.roles.some((role) => roles.includes(role));
}
