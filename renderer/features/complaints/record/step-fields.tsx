import type { ReactNode } from "react";
import { useAround } from "#renderer/data/live.ts";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { CheckInput, SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { answerWayLabels, satisfactionLabels } from "#shared/domain/complaints/labels.ts";
import {
  needsLetter,
  needsNextReply,
  writtenReplyRule,
} from "#shared/domain/complaints/progress.ts";
import { AssignmentFields, SeverityField } from "../AssignmentFields.tsx";
import { AcceptanceFields } from "./AcceptanceFields.tsx";
import { HabitList } from "./HabitList.tsx";
import { SidesFields } from "./investigation-fields.tsx";
import type { StepFieldsProps } from "./step-values.ts";

const ways = choicesOf(answerWayLabels);
const yes = "yes";
const no = "no";
const chosen = (value: boolean | undefined) => (value === undefined ? undefined : value ? yes : no);

const Assignment = ({ complaint, values, set }: StepFieldsProps) => (
  <AssignmentFields values={values} set={set} packs={[complaint.pack]} />
);

export const AcceptFields = (props: StepFieldsProps) => (
  <>
    <Assignment {...props} />
    <SeverityField value={props.values.severity} onChange={(severity) => props.set({ severity })} />
  </>
);

interface ReasonProps extends StepFieldsProps {
  label: string;
  span?: number;
  placeholder?: string;
}

export function ReasonField({ values, set, label, span = 6, placeholder = "" }: ReasonProps) {
  return (
    <Field label={label} name="reason" span={span}>
      <TextInput
        value={values.reason}
        onChange={(reason) => set({ reason })}
        placeholder={placeholder}
        maxLength={500}
      />
    </Field>
  );
}

export const AssignFields = (props: StepFieldsProps) => (
  <>
    <Assignment {...props} />
    <ReasonField {...props} label="改派原因" span={2} />
  </>
);

export const ReopenFields = (props: StepFieldsProps) => (
  <>
    <Assignment {...props} />
    <ReasonField {...props} label="重新打开的原因" placeholder="客户不满意在哪里，有什么新情况" />
  </>
);

interface WayProps extends StepFieldsProps {
  label: string;
  hint?: string | undefined;
  aside?: ReactNode;
}

function WayField({ values, set, label, hint, aside }: WayProps) {
  return (
    <Field label={label} name="way" span={3} hint={hint} aside={aside}>
      <SegmentedInput value={values.way} onChange={(way) => set({ way })} choices={ways} />
    </Field>
  );
}

export const AcknowledgeFields = (props: StepFieldsProps) => (
  <>
    <WayField {...props} label="回复方式" />
    <NoteField {...props} label="说明" span={3} />
  </>
);

interface NoteProps extends StepFieldsProps {
  label: string;
  span?: number;
  placeholder?: string;
}

function NoteField({ values, set, label, span = 6, placeholder = "" }: NoteProps) {
  return (
    <Field label={label} name="note" span={span}>
      <TextInput
        value={values.note}
        onChange={(note) => set({ note })}
        placeholder={placeholder}
        maxLength={500}
      />
    </Field>
  );
}

export const InvestigationFields = (props: StepFieldsProps) => (
  <>
    <SidesFields {...props} />
    <NoteField
      {...props}
      label="调查安排"
      span={2}
      placeholder="可不填；调查期间不对任何一方作承诺"
    />
  </>
);

export function PlanFields({ values, set }: StepFieldsProps) {
  return (
    <Field label="处理方案" name="plan" span={6} hint="提出方案，即认定投诉有效">
      <TextArea value={values.plan} onChange={(plan) => set({ plan })} rows={3} />
    </Field>
  );
}

export function AnswerFields(props: StepFieldsProps) {
  const { values, set, complaint } = props;
  const { solved } = values;
  const around = useAround();
  const letter = needsLetter(solved, complaint.channel);
  return (
    <>
      <Field label="答复内容" name="answer" span={6}>
        <TextArea value={values.answer} onChange={(answer) => set({ answer })} rows={3} />
      </Field>
      <WayField
        {...props}
        label="答复方式"
        hint={letter ? "书面投诉要书面答复" : undefined}
        aside={
          letter && around ? (
            <WhyFigure title="书面答复" basis={around.rules.basis(writtenReplyRule)} />
          ) : undefined
        }
      />
      <Field label="问题是否解决" name="solved" span={3}>
        <SegmentedInput
          value={chosen(solved)}
          onChange={(value) => set({ solved: value === yes })}
          choices={[
            { value: yes, label: "已解决" },
            { value: no, label: "尚未解决" },
          ]}
        />
      </Field>
      {needsNextReply(solved, complaint.severity) && <NextReplyFields {...props} />}
    </>
  );
}

function NextReplyFields({ values, set }: StepFieldsProps) {
  return (
    <>
      <Field label="下次回复时间" name="nextReplyAt" span={3}>
        <DateTimeInput
          value={values.nextReplyAt}
          onChange={(nextReplyAt) => set({ nextReplyAt })}
          placeholder="明天 10:00"
        />
      </Field>
      <Field label="已告知领导" name="informed" span={3}>
        <StaffPicker value={values.informed} onChange={(informed) => set({ informed })} />
      </Field>
    </>
  );
}

export function ConfirmFields(props: StepFieldsProps) {
  const { values, set } = props;
  return (
    <>
      <Field
        label="客户意见"
        name="satisfaction"
        span={3}
        hint="客户不满意的，取消后点「重新打开」"
      >
        <SegmentedInput
          value={values.satisfaction}
          onChange={(satisfaction) => set({ satisfaction })}
          choices={choicesOf(satisfactionLabels)}
        />
      </Field>
      <NoteField {...props} label="意见和建议" span={3} />
      {values.satisfaction !== "unreachable" && <AcceptanceFields {...props} />}
    </>
  );
}

export function NoteFields({ values, set }: StepFieldsProps) {
  return (
    <Field label="内容" name="text" span={6}>
      <TextArea
        value={values.text}
        onChange={(text) => set({ text })}
        placeholder="又来过电话、查到了什么、下一步做什么"
        rows={3}
      />
    </Field>
  );
}

export const ExtensionFields = (props: StepFieldsProps) => (
  <ReasonField {...props} label="延期原因" placeholder="特殊在哪里，还需要做什么" />
);

export function EscalateFields(props: StepFieldsProps) {
  const { values, set } = props;
  return (
    <>
      <Field label="上报给" name="to" span={2}>
        <StaffPicker value={values.to} onChange={(to) => set({ to })} />
      </Field>
      <ReasonField {...props} label="升级原因" span={4} />
      <div className="step-check">
        <CheckInput checked={values.major} onChange={(major) => set({ major })}>
          列为重大投诉
        </CheckInput>
      </div>
    </>
  );
}

export function ArchiveFields({ complaint, values, set }: StepFieldsProps) {
  const around = useAround();
  return (
    <div className="step-check">
      {around && <HabitList complaint={complaint} rules={around.rules} />}
      <CheckInput checked={values.important} onChange={(important) => set({ important })}>
        重要资料，长期保存
      </CheckInput>
      <span className="text-tertiary text-small">其余的从归档起保存一年</span>
    </div>
  );
}
