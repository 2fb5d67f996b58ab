import { useAround } from "#renderer/data/live.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import {
  decideReturn,
  defectLabels,
  type ReturnStanding,
  returnLabels,
  returnRule,
} from "#shared/domain/complaints/returns/decide.ts";
import type { StepFieldsProps } from "./step-values.ts";

const yesNo = [
  { value: "yes", label: "是" },
  { value: "no", label: "否" },
] as const;

interface YesNoProps {
  label: string;
  name: string;
  value: boolean | undefined;
  onChange: (value: boolean) => void;
  hint?: string;
}

const YesNo = ({ label, name, value, onChange, hint }: YesNoProps) => (
  <Field label={label} name={name} span={2} {...(hint ? { hint } : {})}>
    <SegmentedInput
      value={value === undefined ? undefined : value ? "yes" : "no"}
      onChange={(answer) => onChange(answer === "yes")}
      choices={[...yesNo]}
    />
  </Field>
);

const asks = {
  deliveredOn: "先填出库日期",
  foundOn: "再填发现日期",
  verified: "再选是否核实属实",
  byStorage: "再选是否客户仓储不当造成",
} as const;

/** 退货判断: one question after the other, with what the rule says so far (R03 二.3.2). */
export function ReturnFields({ values, set, complaint }: StepFieldsProps) {
  const around = useAround();
  const rule = around && returnRule(complaint.pack, around.rules, around.desk.mainPack);
  const { defect } = values;
  const standing =
    around && rule && defect && decideReturn({ ...values, defect }, rule, around.rules);
  const isMildew = defect === "mildew";
  return (
    <>
      <Field label="商品的问题" name="defect" span={6}>
        <SegmentedInput
          value={defect}
          onChange={(next) => set({ defect: next })}
          choices={choicesOf(defectLabels)}
        />
      </Field>
      {isMildew && (
        <>
          <Field label="出库日期" name="deliveredOn" span={2}>
            <DateInput
              value={values.deliveredOn}
              onChange={(deliveredOn) => set({ deliveredOn })}
            />
          </Field>
          <Field label="发现日期" name="foundOn" span={2}>
            <DateInput value={values.foundOn} onChange={(foundOn) => set({ foundOn })} />
          </Field>
        </>
      )}
      <Field label="出库审核表编号" name="deliveryCheck" span={2}>
        <TextInput
          value={values.deliveryCheck}
          onChange={(deliveryCheck) => set({ deliveryCheck })}
          maxLength={60}
        />
      </Field>
      {defect !== undefined && defect !== "sediment" && (
        <YesNo
          label="客户仓储不当造成"
          name="byStorage"
          value={values.byStorage}
          onChange={(byStorage) => set({ byStorage })}
        />
      )}
      <YesNo
        label="质量部核实属实"
        name="verified"
        value={values.verified}
        onChange={(verified) => set({ verified })}
        hint="还没核实的先不选"
      />
      {standing && <Standing standing={standing} />}
    </>
  );
}

function Standing({ standing }: { standing: ReturnStanding }) {
  if ("asks" in standing)
    return (
      <div className="step-check">
        <Notice tone="info" title={asks[standing.asks]} />
      </div>
    );
  const { outcome, basis } = standing;
  return (
    <div className="step-check">
      <Notice
        tone={outcome === "refused" ? "warning" : "ok"}
        title={returnLabels[outcome]}
        action={<WhyFigure title={returnLabels[outcome]} basis={basis} />}
      >
        {basis.steps?.join("；")}
      </Notice>
    </div>
  );
}
