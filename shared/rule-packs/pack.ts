import type { Rule } from "#shared/domain/common/rules.ts";

/** What a pack can switch on beside the functions that every desk has. */
export type Capability =
  | "customers"
  | "visits"
  | "inquiries"
  | "complaints"
  | "services"
  | "passes";

export type PackId = "winery" | "logistics" | "dataCentre" | "gps";

/** What complaints are sorted by. `department` is who usually sees to it; the clause says where the sorting comes from. */
export interface ComplaintCategory {
  id: string;
  label: string;
  department: string;
  regulation: string | null;
  clause: string;
  children?: { id: string; label: string }[];
}

/** An industry's rules: what it is called, what it switches on, its rules and its sorting of complaints. */
export interface RulePack {
  id: PackId;
  label: string;
  summary: string;
  capabilities: Capability[];
  rules: Rule[];
  complaintCategories: ComplaintCategory[];
}
