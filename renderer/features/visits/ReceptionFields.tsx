import { StaffListPicker, StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { whyBasis } from "#renderer/record/why-content.ts";
import { type Figure, FigureStrip } from "#renderer/ui/deadline/FigureStrip.tsx";
import { CheckInput, SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { rankLabels, reachesRank } from "#shared/domain/common/staff-roles.ts";
import { guestClassLabels } from "#shared/domain/visits/labels.ts";
import { guestClasses, type ReceptionFigures } from "#shared/domain/visits/visit.ts";
import type { VisitValues } from "./visit-values.ts";

interface Props {
  values: VisitValues;
  set: (change: Partial<VisitValues>) => void;
  figures: ReceptionFigures | undefined;
}

/** The class, what it asks for, and who receives. */
export function ReceptionFields({ values, set, figures }: Props) {
  return (
    <>
      <Field
        label="接待类别"
        name="guestClass"
        aside={
          <CheckInput checked={values.hospitality} onChange={(hospitality) => set({ hospitality })}>
            安排餐饮或娱乐
          </CheckInput>
        }
      >
        <SegmentedInput
          value={values.guestClass}
          onChange={(guestClass) => set({ guestClass })}
          choices={guestClasses.map((value) => ({
            value,
            lead: value,
            label: guestClassLabels[value],
          }))}
        />
      </Field>
      {figures && <FigureStrip figures={figuresShown(values, figures)} />}
      <HostFields values={values} set={set} figures={figures} />
    </>
  );
}

const isBelow = ({ host }: VisitValues, figures: ReceptionFigures | undefined): boolean =>
  host !== undefined && figures !== undefined && !reachesRank(host.rank, figures.hostRank.required);

function escortFigure(figures: ReceptionFigures): Figure {
  const { escorts } = figures;
  if (!escorts) return { label: "陪同人", value: "不限", detail: "没有安排餐饮或娱乐" };
  const value = `${escorts.open ? "至少 " : ""}${escorts.count} 人`;
  return {
    label: "陪同人",
    value,
    detail: escorts.basis.steps?.[0],
    why: whyBasis(`陪同人：${value}`, escorts.basis),
  };
}

/** Escorts, cap and host rank as the picture shows them: the figure, what caused it, and why. */
export function figuresShown(values: VisitValues, figures: ReceptionFigures): Figure[] {
  const { cap, hostRank } = figures;
  const rank = rankLabels[hostRank.required];
  const below = isBelow(values, figures) && values.host;
  return [
    escortFigure(figures),
    {
      label: "接待费用上限",
      value: yen(cap.cents),
      detail: cap.basis.steps?.[0],
      why: whyBasis(`接待费用上限：${yen(cap.cents)}`, cap.basis),
    },
    {
      label: "接待人级别",
      value: rank,
      ...(below
        ? {
            detail: `现为${rankLabels[below.rank]}，${values.hostReason.trim() === "" ? "须写原因" : "已写明原因"}`,
            tone: "soon" as const,
          }
        : { detail: "及以上" }),
      why: whyBasis(`接待人级别：${rank}`, hostRank.basis),
    },
  ];
}

function escortNote({ escorts }: VisitValues, figures: ReceptionFigures | undefined) {
  const rule = figures?.escorts;
  if (!rule || escorts.length === 0) return {};
  const words = `${escorts.length} / ${rule.count}`;
  if (escorts.length < rule.count)
    return { hint: `${words}，比规定少 ${rule.count - escorts.length} 人` };
  if (escorts.length > rule.count && !rule.open) return { warning: `${words}，多派须写原因` };
  return { confirmed: words };
}

function HostFields({ values, set, figures }: Props) {
  const below = isBelow(values, figures);
  const note = escortNote(values, figures);
  return (
    <FieldGrid columns={4}>
      <Field label="接待人" name="host" {...(below ? { warning: "低于规定的级别" } : {})}>
        <StaffPicker value={values.host} onChange={(host) => set({ host })} />
      </Field>
      {below && (
        <Field label="级别低于规定的原因" name="hostReason">
          <TextInput
            value={values.hostReason}
            onChange={(hostReason) => set({ hostReason })}
            maxLength={100}
          />
        </Field>
      )}
      <Field label="陪同人" name="escorts" span={below || "warning" in note ? 2 : 3} {...note}>
        <StaffListPicker value={values.escorts} onChange={(escorts) => set({ escorts })} />
      </Field>
      {"warning" in note && (
        <Field label="多派陪同的原因" name="escortReason">
          <TextInput
            value={values.escortReason}
            onChange={(escortReason) => set({ escortReason })}
            maxLength={100}
          />
        </Field>
      )}
    </FieldGrid>
  );
}
