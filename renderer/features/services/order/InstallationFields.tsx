import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { type SourcePaper, sourceLabels } from "#shared/domain/services/labels.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { Lines, TextCells } from "../lines.tsx";
import type { OrderValues, VehicleValues } from "./order-values.ts";
import { VehicleImport } from "./VehicleImport.tsx";
import { VehicleTable } from "./VehicleTable.tsx";

interface Props {
  values: OrderValues;
  set: (change: Partial<OrderValues>) => void;
}

const columns = [
  { field: "plate", label: "车牌号", max: 12 },
  { field: "kind", label: "车型", max: 12 },
  { field: "driver", label: "司机", max: 20 },
  { field: "phone", label: "司机电话", max: 20 },
  { field: "terminal", label: "终端号", max: 24 },
  { field: "sim", label: "SIM 卡号", max: 24 },
] as const;

/** What an installation needs besides: the papers it comes from, the vehicles, and what to mind (R10 四.1). */
export function InstallationFields({ values, set }: Props) {
  const { sources, vehicles } = values;
  const tick = (paper: SourcePaper, on: boolean) =>
    set({ sources: on ? [...sources, paper] : sources.filter((each) => each !== paper) });
  return (
    <>
      <fieldset className="ticks" aria-label="来源单据">
        <span className="text-secondary text-table">来源单据</span>
        {keysOf(sourceLabels).map((paper) => (
          <CheckInput
            key={paper}
            checked={sources.includes(paper)}
            onChange={(on) => tick(paper, on)}
          >
            {sourceLabels[paper]}
          </CheckInput>
        ))}
      </fieldset>
      <Field label="安装要求" name="instructions">
        <TextInput
          value={values.instructions}
          onChange={(instructions) => set({ instructions })}
          maxLength={500}
        />
      </Field>
      <Vehicles vehicles={vehicles} onChange={(next) => set({ vehicles: next })} />
      <VehicleImport vehicles={vehicles} onTake={(next) => set({ vehicles: next })} />
    </>
  );
}

/** A long list is read as a table until somebody wants to type in it. */
const LONG = 20;

interface VehiclesProps {
  vehicles: VehicleValues[];
  onChange: (vehicles: VehicleValues[]) => void;
}

function Vehicles({ vehicles, onChange }: VehiclesProps) {
  const [typing, setTyping] = useState(false);
  if (vehicles.length > LONG && !typing)
    return (
      <section className="lines" aria-label="车辆">
        <VehicleTable label={`车辆 ${vehicles.length} 台`} vehicles={vehicles} />
        <div className="row">
          <Action kind="quiet" size="small" icon="pen" onClick={() => setTyping(true)}>
            逐行修改
          </Action>
          <Action kind="quiet" size="small" icon="close" onClick={() => onChange([])}>
            {`去掉全部 ${vehicles.length} 台`}
          </Action>
        </div>
      </section>
    );
  return (
    <Lines<VehicleValues>
      label="车辆"
      heads={columns.map(({ label }) => label)}
      template="1.1fr 0.8fr 0.8fr 1.2fr 1.2fr 1.3fr"
      rows={vehicles}
      onChange={onChange}
      blank={() => ({ plate: "" })}
      cells={(row, index, change) => (
        <TextCells
          columns={columns}
          row={row}
          nth={index + 1}
          path={`vehicles.${index}`}
          onChange={change}
        />
      )}
    />
  );
}
