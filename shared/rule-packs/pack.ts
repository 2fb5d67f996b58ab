import type { Rule } from "#shared/domain/common/rules.ts";
import type { PassKind } from "#shared/domain/passes/labels.ts";
import type { ServiceKind } from "#shared/domain/services/labels.ts";

/** What a pack can switch on beside the functions that every desk has. */
export type Capability =
  | "customers"
  | "visits"
  | "inquiries"
  | "complaints"
  | "services"
  | "incentives"
  | "passes";

export type PackId =
  | "equipmentService"
  | "winery"
  | "dataCentre"
  | "logistics"
  | "property"
  | "gps"
  | "textile"
  | "meetingMarketing"
  | "serviceDesk";

/**
 * What complaints are sorted by. `department` is who usually sees to it, for a child that has its own the child's; the clause says where the
 * sorting comes from. What the regulation itself calls a major event is `major`.
 */
export interface ComplaintCategory {
  id: string;
  label: string;
  department: string;
  regulation: string | null;
  clause: string;
  major?: true;
  children?: { id: string; label: string; department?: string }[];
}

/** An industry's rules: what it is called, what it switches on, its rules and its sorting of complaints. */
export interface RulePack {
  id: PackId;
  label: string;
  /** What it brings, in a few words for its card. */
  summary: string;
  capabilities: Capability[];
  /** Kinds of service orders that its industry knows; the first is what a desk is asked for most. */
  serviceKinds: ServiceKind[];
  /** Kinds of exit passes that its industry knows beside 一般. */
  passKinds: PassKind[];
  /** Its customers sit in numbered units, which complaints and repairs name (单元号码). */
  hasUnits?: true;
  rules: Rule[];
  complaintCategories: ComplaintCategory[];
}
