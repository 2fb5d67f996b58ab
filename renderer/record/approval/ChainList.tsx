import "./approval.css";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { deciderWords } from "#shared/domain/common/approvals/chain.ts";
import {
  type ApprovalRequest,
  type ApprovalStep,
  currentStage,
  decisionLabels,
} from "#shared/domain/common/approvals/request.ts";
import { paperWords, signedBy } from "#shared/domain/common/approvals/words.ts";

/** The steps of a chain in their order: who decided what, whose turn it is, who comes later. */
export function ChainList({ request }: { request: ApprovalRequest }) {
  const current = currentStage(request) ?? [];
  const stateOf = (step: ApprovalStep) =>
    step.answer ? step.answer.decision : current.includes(step) ? "waiting" : "ahead";
  return (
    <ol className="approval-chain" aria-label="审批步骤">
      {request.stages.flat().map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a chain never move
        <li key={index} data-state={stateOf(step)}>
          <StepWords step={step} isTurn={stateOf(step) === "waiting"} />
        </li>
      ))}
    </ol>
  );
}

const icons = { agreed: "check", returned: "undo", refused: "close" } as const;

function StepWords({ step, isTurn }: { step: ApprovalStep; isTurn: boolean }) {
  const { decider, answer } = step;
  const office = deciderWords(decider);
  if (!answer)
    return (
      <>
        <Icon name="clock" size={14} />
        {office}
        {isTurn ? "，待审批" : ""}
      </>
    );
  return (
    <>
      <Icon name={icons[answer.decision]} size={14} />
      {office} {signedBy(answer)} {decisionLabels[answer.decision]} <Time at={answer.at} />
      {answer.opinion && `：${answer.opinion}`}
      {(answer.paper || answer.minutes) && (
        <span className="text-tertiary">（{paperWords(answer)}）</span>
      )}
    </>
  );
}
