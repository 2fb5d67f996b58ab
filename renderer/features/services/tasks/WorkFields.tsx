import { CheckInput, SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { AmountInput, NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { formatYuan, parseYuan } from "#shared/domain/common/money.ts";
import { type FeeFacts, typesLabour } from "#shared/domain/services/fee.ts";
import { outcomeLabels } from "#shared/domain/services/labels.ts";
import { isDeskWork } from "#shared/domain/services/lifecycle.ts";
import type { Engineer } from "#shared/domain/services/order.ts";
import { Lines, TextCells } from "../lines.tsx";
import { FeeBox } from "../record/FeeBox.tsx";
import type { TaskProps } from "../task-props.ts";
import { PartLines } from "./PartLines.tsx";
import { type ExchangeValues, previewFee, type WorkValues } from "./work-values.ts";

const outcomes = choicesOf(outcomeLabels);

interface Props extends TaskProps {
  values: WorkValues;
  set: (change: Partial<WorkValues>) => void;
  /** Before the names of fields, where the work is part of a larger input: "work.". */
  prefix?: string;
  /** What the fee depends on besides; may itself be being typed. */
  facts: Omit<FeeFacts, "parts" | "engineers">;
  children?: React.ReactNode;
}

/** What was done, by whom and in how many days, and what was used; the fee follows while one types. */
export function WorkFields(props: Props) {
  const { values, set, prefix = "", facts, around } = props;
  const fee = previewFee(facts, values, around.rules);
  return (
    <>
      <FieldGrid columns={6}>
        <Field label="服务结论" name={`${prefix}outcome`} span={4}>
          <SegmentedInput
            value={values.outcome}
            onChange={(outcome) => set({ outcome })}
            choices={outcomes}
          />
        </Field>
        {props.children}
        <Field
          label="处理结果"
          name={`${prefix}result`}
          span={6}
          aside={`${values.result.length} / 2000`}
        >
          <TextArea
            value={values.result}
            onChange={(result) => set({ result })}
            maxLength={2000}
            rows={2}
          />
        </Field>
      </FieldGrid>
      <PartLines
        parts={values.parts}
        onChange={(parts) => set({ parts })}
        path={`${prefix}parts`}
      />
      <div className="order-body">
        <div className="stack">
          <EngineerLines {...props} />
          <ChargeFields {...props} />
          <MissingPart {...props} />
        </div>
        {fee.ok ? (
          <FeeBox fee={fee.value.fee} warranty={fee.value.warranty} />
        ) : (
          <FeeBox fee={undefined} problem={fee.problems[0]?.message} rule={fee.problems[0]?.rule} />
        )}
      </div>
      {props.order.pack === "gps" && <ExchangeLines {...props} />}
    </>
  );
}

function EngineerLines({ values, set, prefix = "" }: Props) {
  return (
    <Lines<Engineer>
      label="服务工程师"
      heads={["服务工程师", "天数", "份额"]}
      template="1.4fr 1fr 1fr"
      rows={values.engineers}
      onChange={(engineers) => set({ engineers })}
      cells={(row, index, change) => (
        <>
          <span>{row.name}</span>
          <Field label={`${row.name}天数`} name={`${prefix}engineers.${index}.days`} hideLabel>
            <NumberInput
              value={row.days}
              onChange={(days) => change({ days })}
              max={99}
              decimals={1}
              unit="天"
            />
          </Field>
          <Field
            label={`${row.name}份额`}
            name={index === 0 ? `${prefix}engineers` : `${prefix}engineers.${index}.share`}
            hideLabel
          >
            <NumberInput
              value={row.share}
              onChange={(share) => change({ share: share ?? 0 })}
              max={100}
              unit="%"
            />
          </Field>
        </>
      )}
    />
  );
}

function ChargeFields({ values, set, prefix = "", facts, around }: Props) {
  return (
    <FieldGrid columns={2}>
      {facts.kind === "repair" && (
        <Field label="不在保修范围的原因" name={`${prefix}outOfWarranty`}>
          <TextInput
            value={values.outOfWarranty}
            onChange={(outOfWarranty) => set({ outOfWarranty })}
            placeholder="人为损坏、无购买凭证等；没有不填"
            maxLength={60}
          />
        </Field>
      )}
      {typesLabour(facts, around.rules) && (
        <Field
          label={isDeskWork(facts.kind) ? "收款金额（元）" : "服务费（元）"}
          name={`${prefix}agreedLabourCents`}
        >
          <AmountInput
            value={values.agreedLabourCents}
            onChange={(agreedLabourCents) => set({ agreedLabourCents })}
            parse={parseYuan}
            format={formatYuan}
            placeholder="按与客户的约定"
          />
        </Field>
      )}
    </FieldGrid>
  );
}

function MissingPart({ values, set, prefix = "" }: Props) {
  const { lacksPart, missingWhat, missingConsentBy, missingAt } = values;
  return (
    <>
      <CheckInput checked={lacksPart} onChange={(on) => set({ lacksPart: on })}>
        缺配件，经口头同意处理
      </CheckInput>
      {lacksPart && (
        <FieldGrid columns={3}>
          <Field label="缺少的配件" name={`${prefix}missingPart.what`}>
            <TextInput
              value={missingWhat}
              onChange={(text) => set({ missingWhat: text })}
              maxLength={100}
            />
          </Field>
          <Field label="口头同意人" name={`${prefix}missingPart.consentBy`}>
            <TextInput
              value={missingConsentBy}
              onChange={(text) => set({ missingConsentBy: text })}
              maxLength={30}
            />
          </Field>
          <Field label="同意时间" name={`${prefix}missingPart.at`}>
            <DateTimeInput value={missingAt} onChange={(at) => set({ missingAt: at })} />
          </Field>
        </FieldGrid>
      )}
    </>
  );
}

const exchangeColumns = [
  { field: "plate", label: "车牌号", max: 12 },
  { field: "oldTerminal", label: "原终端号", max: 24 },
  { field: "newTerminal", label: "新终端号", max: 24 },
  { field: "oldSim", label: "原 SIM 卡号", max: 24 },
  { field: "newSim", label: "新 SIM 卡号", max: 24 },
] as const;

/** Terminals and SIM cards that were exchanged (R10 四.5, 6). */
function ExchangeLines({ values, set, prefix = "" }: Props) {
  return (
    <Lines<ExchangeValues>
      label="终端和 SIM 卡更换"
      heads={exchangeColumns.map(({ label }) => label)}
      template="1fr 1.2fr 1.2fr 1.3fr 1.3fr"
      rows={values.exchanges}
      onChange={(exchanges) => set({ exchanges })}
      blank={() => ({ plate: "" })}
      cells={(row, index, change) => (
        <TextCells
          columns={exchangeColumns}
          row={row}
          nth={index + 1}
          path={`${prefix}exchanges.${index}`}
          onChange={change}
        />
      )}
    />
  );
}
