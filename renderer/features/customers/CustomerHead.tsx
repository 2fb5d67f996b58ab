import { useState } from "react";
import { useLocation } from "wouter";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { GradeMark, StateChip } from "#renderer/ui/panel/Marks.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { archiveCustomer, restoreCustomer } from "#shared/domain/customers/actions.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { categoryText, secrecyLabels } from "#shared/domain/customers/labels.ts";

interface Props {
  customer: Customer;
  /** Whether the person at the desk may change this file. */
  maintains: boolean;
}

/** Who it is, how much they count, and what can be done with the file. */
export function CustomerHead({ customer, maintains }: Props) {
  const [, navigate] = useLocation();
  const { id, name, grade, gradeProvisional, isKey, archived } = customer;
  return (
    <RecordHead
      title={name}
      number={id}
      marks={
        <>
          {grade && <GradeMark grade={grade} />}
          {grade && gradeProvisional && <StateChip tone="line">暂定</StateChip>}
          {isKey && <StateChip tone="info">重要</StateChip>}
          {archived && <StateChip tone="void">已归档</StateChip>}
        </>
      }
      chips={
        <>
          <StateChip tone="line">{categoryText(customer)}</StateChip>
          <StateChip tone="line">{`密级 ${secrecyLabels[customer.secrecyLevel]}`}</StateChip>
        </>
      }
      actions={
        archived ? (
          <Putting customer={customer} kind="restore" disabled={!maintains} />
        ) : (
          <>
            <Putting customer={customer} kind="archive" disabled={!maintains} />
            <Action
              kind="main"
              icon="pen"
              disabled={!maintains}
              onClick={() => navigate(`/customers/${id}/edit`)}
            >
              修改资料
            </Action>
          </>
        )
      }
    />
  );
}

const puttings = {
  archive: {
    label: "归档",
    action: archiveCustomer,
    reason: "归档原因",
    text: "档案收起来以后不再出现在客户列表里，但还能搜到，也可以恢复。",
  },
  restore: {
    label: "恢复",
    action: restoreCustomer,
    reason: "恢复原因",
    text: "档案回到客户列表，可以继续登记往来和事项。",
  },
} as const;

interface PuttingProps {
  customer: Customer;
  kind: keyof typeof puttings;
  disabled: boolean;
}

/** Archives or restores, after a reason. */
function Putting({ customer, kind, disabled }: PuttingProps) {
  const { label, action, reason, text } = puttings[kind];
  const { save, problems, saving, clear } = useSave(action);
  const [asking, setAsking] = useState(false);
  const confirm = async (why: string) => {
    if (await save({ id: customer.id, reason: why })) setAsking(false);
  };
  const cancel = () => {
    clear();
    setAsking(false);
  };
  return (
    <>
      <Action disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </Action>
      <ConfirmDanger
        open={asking}
        title={`${label}「${customer.name}」？`}
        text={text}
        actionLabel={label}
        reasonLabel={reason}
        busy={saving}
        problem={problems[0]?.message}
        onConfirm={(why) => void confirm(why)}
        onCancel={cancel}
      />
    </>
  );
}
