import type { ApprovalStep } from "../fields.ts";
import { printTime } from "./format.ts";
import { SignatureBox, SignBox } from "./signatures.tsx";
import { Options } from "./ticks.tsx";

const decisions = ["同意", "退回", "不同意"];

/** Who approved, with 代 for someone who stood in by authorisation. */
const approverName = ({ person, deputy }: ApprovalStep): string =>
  person === undefined ? "" : `${person}${deputy === true ? "（代）" : ""}`;

/** One step on a line: "部门经理 ☑同意 ☐退回 ☐不同意 贺闻舟 2026-11-23 15:32". */
export function ApprovalLine({ step }: { step: ApprovalStep }) {
  return (
    <div className="approval">
      <span>{step.role}</span>
      <Options list={{ options: decisions, chosen: step.decision }} />
      <span>
        {approverName(step)} {printTime(step.at)}
        {step.onPaper === true && <small> 纸质签字</small>}
      </span>
    </div>
  );
}

/** One step as a box: name, answer and time, or room for the pen while it is open. */
export function ApprovalBox({ step }: { step: ApprovalStep }) {
  const title = `${step.role}审批`;
  if (step.decision === undefined) return <SignatureBox title={title} />;
  return (
    <SignBox title={title} when={printTime(step.at)}>
      <span className="ok">
        {approverName(step)}
        {"\u2002"}
        {step.decision}
        {step.onPaper === true && <small>（纸质签字）</small>}
      </span>
    </SignBox>
  );
}
