import type { ReactNode } from "react";
import type { Action } from "#shared/domain/common/action.ts";
import type { ApprovalRequest } from "#shared/domain/common/approvals/request.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";

/** What a panel of approval needs of the record that asks. */
export interface ApprovalProps<I, P> {
  request: ApprovalRequest;
  around: Surroundings;
  /** What is asked: 申请派工. */
  title: string;
  text?: ReactNode;
  /** The action that takes the answer; its input is the record's id and the answer. */
  action: Action<I>;
  /** The action that enters an answer from paper. */
  paper: Action<P>;
  id: string;
}
