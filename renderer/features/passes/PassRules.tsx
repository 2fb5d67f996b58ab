import { whyBasis } from "#renderer/record/why-content.ts";
import { type Figure, FigureStrip } from "#renderer/ui/deadline/FigureStrip.tsx";
import { chainWords } from "#shared/domain/common/approvals/chain.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { papersFor, papersRule } from "#shared/domain/passes/application.ts";
import { paperLabels } from "#shared/domain/passes/labels.ts";
import { approvalFor, validity } from "#shared/domain/passes/lifecycle.ts";
import type { PassValues } from "./pass-values.ts";

interface Props {
  values: Pick<PassValues, "kind" | "leavesOn">;
  around: Surroundings;
}

function approvalFigure({ values, around }: Props): Figure {
  const rule = "common.passApproval";
  const needed = approvalFor(around.rules, values.kind);
  const value = needed ? `${chainWords(needed.chain)}同意` : "不另审批";
  return {
    label: "审批",
    value,
    why: whyBasis(`审批：${value}`, needed?.basis ?? around.rules.basis(rule)),
  };
}

function papersFigure({ values, around }: Props): Figure {
  const papers = papersFor(values.kind).map((paper) => paperLabels[paper]);
  const rule = papersRule(around.rules, values.kind);
  const value = papers.length === 0 ? "没有要求" : `${papers.length} 份`;
  return {
    label: "核对前须有",
    value,
    detail: papers.join("、"),
    ...(rule
      ? { why: whyBasis(`核对前须有：${papers.join("、") || value}`, around.rules.basis(rule)) }
      : {}),
  };
}

function validityFigure({ values, around }: Props): Figure {
  if (values.leavesOn === undefined) return { label: "有效时间", value: "未定" };
  const { basis } = validity(around.rules, values.leavesOn, around.desk.offset);
  const [day = ""] = basis.steps ?? [];
  const hours = day.slice(values.leavesOn.length + 1);
  return {
    label: "有效时间",
    value: values.leavesOn,
    detail: hours,
    why: whyBasis(`有效时间：${day}`, basis),
  };
}

/** What the rules say of this pass while it is being written: when it is valid, who consents, which papers it needs. */
export function PassRules({ values, around }: Props) {
  const props = { values, around };
  return (
    <FigureStrip figures={[validityFigure(props), approvalFigure(props), papersFigure(props)]} />
  );
}
