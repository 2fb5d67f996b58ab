import type { Surroundings } from "#shared/domain/common/plan.ts";
import { roleLabels } from "#shared/domain/common/staff-roles.ts";
import { papersRule } from "#shared/domain/passes/application.ts";
import {
  decisionLabels,
  paperLabels,
  passKindLabels,
  passKinds,
} from "#shared/domain/passes/labels.ts";
import { validity } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import type { ExitPassData } from "#shared/forms/exit-pass/schema.ts";

function approvalData({ approval }: ExitPass): Pick<ExitPassData, "approval"> {
  const decided = approval?.decision;
  if (!approval || !decided) return {};
  const { decision, byName, at } = decided;
  const role = roleLabels[approval.role];
  return { approval: { role, decision: decisionLabels[decision], person: byName, at } };
}

function groundsOf({ papers, grounds }: ExitPass): Pick<ExitPassData, "grounds"> {
  const all = [...papers.map((paper) => paperLabels[paper]), ...(grounds ? [grounds] : [])];
  return all.length === 0 ? {} : { grounds: all.join("、") };
}

const doneBy = (done: ExitPass["check"]) => done && { person: done.byName, at: done.at };

/** What stands on the three copies of a pass. */
export function exitPassData(pass: ExitPass, { rules, desk }: Surroundings): ExitPassData {
  const rule = papersRule(rules, pass.kind);
  const until = pass.valid?.until ?? validity(rules, pass.leavesOn, desk.offset).until;
  return {
    kind: {
      options: passKinds.map((kind) => passKindLabels[kind]),
      chosen: passKindLabels[pass.kind],
    },
    customer: pass.customer.name,
    carrier: pass.carrier,
    carrierId: pass.carrierDocument.number,
    leavesOn: pass.leavesOn,
    validUntil: until,
    returnable: pass.returnable,
    ...(pass.returnBy === undefined ? {} : { returnBy: pass.returnBy }),
    ...groundsOf(pass),
    gate: pass.gate,
    lines: pass.lines.map(({ item, model, serial, quantity, checked = false }) => ({
      name: item,
      ...(model === undefined ? {} : { model }),
      ...(serial === undefined ? {} : { serial }),
      quantity,
      checked,
    })),
    ...(pass.check ? { check: doneBy(pass.check) } : {}),
    ...approvalData(pass),
    ...(pass.issued ? { issued: doneBy(pass.issued) } : {}),
    ...(pass.token === undefined ? {} : { gateToken: pass.token }),
    ...(rule === undefined ? {} : { basis: rules.cite(rule) }),
  };
}
