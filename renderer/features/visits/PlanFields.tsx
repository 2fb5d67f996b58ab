import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { TagsInput } from "#renderer/ui/form/Choices.tsx";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { usualAreas } from "#shared/domain/visits/labels.ts";
import type { VisitValues } from "./visit-values.ts";

interface Props {
  values: VisitValues;
  set: (change: Partial<VisitValues>) => void;
  /** The areas of this house that need an approval of their own. */
  restricted: readonly string[];
}

/** Why they come, how many, where they may go, when they are expected. */
export function PlanFields({ values, set, restricted }: Props) {
  const areas = [...usualAreas, ...restricted].map((area) => ({
    value: area as string,
    label: area,
  }));
  const isArrived = values.expectedAt === undefined && values.known !== undefined;
  return (
    <FieldGrid columns="minmax(0, 1fr) 112px minmax(0, 260px) 150px 84px">
      <Field label="来访事由" name="purpose" prefilled={isArrived ? "" : undefined}>
        <TextInput
          value={values.purpose}
          onChange={(purpose) => set({ purpose })}
          maxLength={100}
        />
      </Field>
      <Field label="来访人数" name="headCount">
        <NumberInput
          value={values.headCount}
          onChange={(headCount) => set({ headCount })}
          min={1}
          max={500}
          stepper
        />
      </Field>
      <Field label="到访区域" name="areas">
        <TagsInput
          value={values.areas}
          onChange={(next) => set({ areas: next })}
          choices={areas}
          free
        />
      </Field>
      <Field label="预计到达" name="expectedAt">
        <DateTimeInput
          value={values.expectedAt}
          onChange={(expectedAt) => set({ expectedAt })}
          placeholder="已到可不填"
        />
      </Field>
      <Field label="访客证号" name="badgeNo">
        <TextInput value={values.badgeNo} onChange={(badgeNo) => set({ badgeNo })} maxLength={10} />
      </Field>
    </FieldGrid>
  );
}

/** Who let the guests into restricted areas, and when; shown only where such an area is chosen (R22 3.3). */
export function ClearanceFields({ values, set, restricted }: Props) {
  const now = useNow();
  const chosen = values.areas.filter((area) => restricted.includes(area));
  if (chosen.length === 0) return null;
  return (
    <FieldGrid columns="minmax(0, 1fr) 220px 180px">
      <p className="clearance-note text-soon">
        {chosen.join("、")}须先经批准并登记，然后才能进入；批准人不能是登记人自己。
      </p>
      <Field label="批准人" name="clearance.approver">
        <StaffPicker
          value={values.approver}
          onChange={(approver) =>
            set({ approver, approvedAt: approver && (values.approvedAt ?? now) })
          }
        />
      </Field>
      <Field label="批准时间" name="clearance.approvedAt">
        <DateTimeInput value={values.approvedAt} onChange={(approvedAt) => set({ approvedAt })} />
      </Field>
    </FieldGrid>
  );
}
