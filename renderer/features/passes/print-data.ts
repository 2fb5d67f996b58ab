import { printedSteps } from "#shared/domain/common/approvals/words.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { papersRule } from "#shared/domain/passes/application.ts";
import { requestOf } from "#shared/domain/passes/consent.ts";
import { paperLabels, passKindLabels, passKinds } from "#shared/domain/passes/labels.ts";
import { validity } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import type { ExitPassData } from "#shared/forms/exit-pass/schema.ts";

/** The form has room for one approval: the last of the chain. */
function approvalData(pass: ExitPass): Pick<ExitPassData, "approval"> {
  const request = requestOf(pass);
  const approval = request && printedSteps(request).findLast(({ decision }) => decision);
  return approval ? { approval } : {};
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
