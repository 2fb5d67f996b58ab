import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { proposalWords } from "#shared/domain/common/proposals/proposal.ts";
import type { Basis } from "#shared/domain/common/rules.ts";

interface Props {
  title: string;
  /** Whom it concerns. */
  whom: string;
  penalty: Omit<Parameters<typeof proposalWords>[0], "kind">;
  basis: Basis;
  onChoose: () => void;
}

/** A penalty that the rules provide for, with its reason, for somebody to propose. */
export function PossibleProposal({ title, whom, penalty, basis, onChoose }: Props) {
  const words = proposalWords({ ...penalty, kind: "penalty" });
  return (
    <li className="proposal-row">
      <span className="grow">
        {title}：{whom} {words} <WhyFigure title={words} basis={basis} />
      </span>
      <Action size="small" label={`提出建议 ${whom} ${words}`} onClick={onChoose}>
        提出建议
      </Action>
    </li>
  );
}
