import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { DateInput, DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { decidersOf } from "#shared/domain/common/approvals/deciders.ts";
import { currentStage, type Decision } from "#shared/domain/common/approvals/request.ts";
import type { IsoTime, LocalDate } from "#shared/lib/time.ts";
import { useSave } from "../use-save.ts";
import type { ApprovalProps } from "./approval-props.ts";
import { DecisionButtons } from "./DecisionButtons.tsx";

interface Props<I, P> extends ApprovalProps<I, P> {
  /** A body decided, so that its minutes are entered. */
  byBody: boolean;
  onLeave: () => void;
}

interface Values {
  opinion: string;
  signer: string | undefined;
  at: IsoTime | undefined;
  document: string;
  number: string;
  date: LocalDate | undefined;
  members: string;
}

const blank: Values = {
  opinion: "",
  signer: undefined,
  at: undefined,
  document: "",
  number: "",
  date: undefined,
  members: "",
};

/** Enters what was decided away from the screen: a signature on paper, or the minutes of a body. */
export function PaperAnswer<I, P>({ request, around, paper, id, byBody, onLeave }: Props<I, P>) {
  const { save, problems, saving } = useSave(paper);
  const [values, setValues] = useState(blank);
  const set = (change: Partial<Values>) => setValues((now) => ({ ...now, ...change }));
  const { opinion, signer = "", at, document, number, date, members } = values;
  const decided = byBody
    ? { minutes: { number, date, members } }
    : { paper: { signer, at, document } };
  const answer = async (decision: Decision) => {
    if (await save({ id, decision, opinion, ...decided })) onLeave();
  };
  const signers = (currentStage(request) ?? []).flatMap((step) =>
    step.answer ? [] : decidersOf(request, step, around),
  );
  return (
    <Form
      label={byBody ? "登记会议纪要" : "登记纸质签字"}
      problems={problems}
      onSubmit={() => void answer("agreed")}
      onCancel={onLeave}
    >
      <FormProblems title="还不能登记" />
      <FieldGrid columns={3}>
        {byBody ? (
          <>
            <Field label="纪要编号" name="minutes.number">
              <TextInput value={number} onChange={(text) => set({ number: text })} maxLength={60} />
            </Field>
            <Field label="会议日期" name="minutes.date">
              <DateInput value={date} onChange={(day) => set({ date: day })} />
            </Field>
            <Field label="参加人员" name="minutes.members">
              <TextInput
                value={members}
                onChange={(text) => set({ members: text })}
                maxLength={200}
              />
            </Field>
          </>
        ) : (
          <>
            <Field label="签字人" name="paper.signer">
              <SelectInput
                value={values.signer}
                onChange={(person) => set({ signer: person })}
                choices={signers.map(({ id: person, name }) => ({ value: person, label: name }))}
              />
            </Field>
            <Field label="签字时间" name="paper.at">
              <DateTimeInput value={at} onChange={(time) => set({ at: time })} />
            </Field>
            <Field label="纸质单据" name="paper.document">
              <TextInput
                value={document}
                onChange={(text) => set({ document: text })}
                maxLength={100}
              />
            </Field>
          </>
        )}
      </FieldGrid>
      <div className="approval-answer">
        <Field label="意见" name="opinion">
          <TextInput value={opinion} onChange={(text) => set({ opinion: text })} maxLength={200} />
        </Field>
        <Action kind="quiet" keys="Esc" onClick={onLeave}>
          取消
        </Action>
        <DecisionButtons saving={saving} onAnswer={(decision) => void answer(decision)} />
      </div>
    </Form>
  );
}
