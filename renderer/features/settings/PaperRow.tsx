import { useState } from "react";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import type { CallResult, Machine, PaperSettings } from "#shared/bridge/contract.ts";
import type { PaperSize } from "#shared/forms/form.ts";
import { paperLabels } from "./paper-labels.ts";

export type Printer = CallResult<"printing.printers">["printers"][number];

const toPdf = "";

/** The choice of printers; one that is set but not there now stays in the list. */
function choicesOf(printers: readonly Printer[], chosen: string) {
  const known = printers.map(({ name, isDefault }) => ({
    value: name,
    label: name,
    note: isDefault ? "系统默认" : "",
  }));
  const gone = chosen !== toPdf && !printers.some(({ name }) => name === chosen);
  return [
    { value: toPdf, label: "存为 PDF" },
    ...known,
    ...(gone ? [{ value: chosen, label: chosen, note: "现在找不到" }] : []),
  ];
}

interface Props {
  size: PaperSize;
  printers: readonly Printer[];
  values: Pick<Machine, "printers" | "papers">;
  onChange: (change: Pick<Machine, "printers"> | Pick<Machine, "papers">) => void;
}

/** One paper: its printer, and, once there is one, how that printer takes it. */
export function PaperRow({ size, printers, values, onChange }: Props) {
  const { label, hint, hasShift } = paperLabels[size];
  const printer = values.printers[size] ?? toPdf;
  const settings = values.papers?.[size] ?? {};
  const trays = printers.find(({ name }) => name === printer)?.trays ?? [];
  const choose = (name = toPdf) => {
    const { [size]: _, ...others } = values.printers;
    onChange({ printers: name === toPdf ? others : { ...others, [size]: name } });
  };
  const setUp = (change: PaperSettings) =>
    onChange({ papers: { ...values.papers, [size]: { ...settings, ...change } } });
  return (
    <fieldset className="paper-row" aria-label={label}>
      <FieldGrid columns={4}>
        <Field label={label} hint={hint}>
          <SelectInput value={printer} onChange={choose} choices={choicesOf(printers, printer)} />
        </Field>
        {printer !== toPdf && (
          <>
            <TurnField label={label} value={settings.turn} onChange={(turn) => setUp({ turn })} />
            {trays.length > 0 && (
              <Field label={`${label} 纸盒`}>
                <SelectInput
                  value={settings.tray ?? ""}
                  onChange={(tray) => setUp({ tray: tray || undefined })}
                  choices={[
                    { value: "", label: "打印机默认" },
                    ...trays.map((tray) => ({ value: tray, label: tray })),
                  ]}
                />
              </Field>
            )}
            {hasShift && (
              <ShiftFields
                label={label}
                value={settings.shift}
                onChange={(shift) => setUp({ shift })}
              />
            )}
          </>
        )}
      </FieldGrid>
    </fieldset>
  );
}

interface TurnProps {
  label: string;
  value: PaperSettings["turn"];
  onChange: (turn: PaperSettings["turn"]) => void;
}

function TurnField({ label, value, onChange }: TurnProps) {
  return (
    <Field label={`${label} 方向`}>
      <SelectInput<"auto" | "portrait" | "landscape">
        value={value ?? "auto"}
        onChange={(turn) => onChange(turn === "auto" ? undefined : turn)}
        choices={[
          { value: "auto", label: "自动" },
          { value: "portrait", label: "竖放" },
          { value: "landscape", label: "横放" },
        ]}
      />
    </Field>
  );
}

interface ShiftProps {
  label: string;
  value: PaperSettings["shift"];
  onChange: (shift: PaperSettings["shift"]) => void;
}

const none = { x: 0, y: 0 };

/** By how much the print is moved, where a printer does not begin at the paper's corner. */
function ShiftFields({ label, value = none, onChange }: ShiftProps) {
  // what cannot be read stays in its field as it was typed; only until then it counts as no shift
  const [typed, setTyped] = useState<{ x: number | undefined; y: number | undefined }>(value);
  const isTyped = value.x === (typed.x ?? 0) && value.y === (typed.y ?? 0);
  const shown = isTyped ? typed : value;
  const move = (change: Partial<typeof typed>) => {
    const next = { ...shown, ...change };
    setTyped(next);
    onChange({ x: next.x ?? 0, y: next.y ?? 0 });
  };
  const bounds = { min: -10, max: 10, decimals: 1, unit: "mm" };
  return (
    <>
      <Field label={`${label} 右移`}>
        <NumberInput value={shown.x} onChange={(x) => move({ x })} {...bounds} />
      </Field>
      <Field label={`${label} 下移`}>
        <NumberInput value={shown.y} onChange={(y) => move({ y })} {...bounds} />
      </Field>
    </>
  );
}
