import { describe, expect, it } from "vitest";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { type Role, roleLabels } from "#shared/domain/common/staff-roles.ts";

const roles = Object.keys(roleLabels) as Role[];
const whoMay = (action: string) => roles.filter((role) => mayDo({ roles: [role] }, action));

describe("permissions", () => {
  it("let only an administrator set up the desk, its people, its calendar and its rules", () => {
    for (const action of ["desk.setUp", "staff.add", "calendar.setYear", "rule.set"]) {
      expect(whoMay(action)).toEqual(["admin"]);
    }
  });

  it("let an administrator do nothing else without a second role", () => {
    expect(mayDo({ roles: ["admin"] }, "customer.create")).toBe(false);
    expect(mayDo({ roles: ["admin", "clerk"] }, "customer.create")).toBe(true);
  });

  it("leave consent to supervisors and heads, and money to finance", () => {
    for (const action of ["service.approve", "complaint.decideExtension", "pass.approve"]) {
      expect(whoMay(action)).toContain("departmentHead");
      expect(mayDo({ roles: ["clerk", "agent", "engineer", "admin"] }, action)).toBe(false);
    }
    expect(whoMay("service.handToFinance")).toEqual(["finance"]);
  });

  it("let the gate take goods back and change nothing else on a pass", () => {
    expect(mayDo({ roles: ["gate"] }, "pass.returnItems")).toBe(true);
    expect(mayDo({ roles: ["gate"] }, "pass.issue")).toBe(false);
  });

  it("let everybody confirm the clock, and nobody do what is not listed", () => {
    expect(whoMay("desk.confirmClock")).toEqual(roles);
    expect(whoMay("unheard.of")).toEqual([]);
    expect(mayDo({ roles: [] }, "desk.confirmClock")).toBe(false);
  });
});
