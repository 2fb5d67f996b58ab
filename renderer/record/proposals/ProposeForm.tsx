import type { ReactNode } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import type { Problem } from "#shared/lib/result.ts";

interface Props {
  problems: readonly Problem[];
  saving: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** 提出奖惩建议: whom and why, around the fields that the case asks for. */
export function ProposeForm({ problems, saving, onSubmit, onCancel, children }: Props) {
  return (
    <Form label="提出奖惩建议" problems={problems} onSubmit={onSubmit} onCancel={onCancel}>
      <FormProblems title="还不能提出" />
      {children}
      <div className="step-actions">
        <span className="text-tertiary text-small grow">只是建议，由有权的人另行审议决定</span>
        <Action kind="quiet" keys="Esc" onClick={onCancel}>
          取消
        </Action>
        <Action kind="main" keys="Enter" busy={saving} onClick={onSubmit}>
          提出建议
        </Action>
      </div>
    </Form>
  );
}
