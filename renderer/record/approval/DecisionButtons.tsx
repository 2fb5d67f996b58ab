import { Action } from "#renderer/ui/button/Action.tsx";
import type { Decision } from "#shared/domain/common/approvals/request.ts";

interface Props {
  saving: boolean;
  onAnswer: (decision: Decision) => void;
}

/** 不同意, 退回, 同意: the last is the main one. */
export function DecisionButtons({ saving, onAnswer }: Props) {
  return (
    <>
      <Action kind="danger" busy={saving} onClick={() => onAnswer("refused")}>
        不同意
      </Action>
      <Action busy={saving} onClick={() => onAnswer("returned")}>
        退回
      </Action>
      <Action kind="main" keys="Enter" busy={saving} onClick={() => onAnswer("agreed")}>
        同意
      </Action>
    </>
  );
}
