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

  it("leave the approval of a dispatch to the head of the department, or one rank up", () => {
    expect(whoMay("service.approve")).toEqual(["departmentHead", "director"]);
  });

  it("let the gate release a pass and change nothing on it", () => {
    expect(whoMay("pass.release")).toEqual(["gate"]);
    expect(mayDo({ roles: ["gate"] }, "pass.issue")).toBe(false);
  });

  it("let everybody confirm the clock, and nobody do what is not listed", () => {
    expect(whoMay("desk.confirmClock")).toEqual(roles);
    expect(whoMay("unheard.of")).toEqual([]);
    expect(mayDo({ roles: [] }, "desk.confirmClock")).toBe(false);
  });
});
