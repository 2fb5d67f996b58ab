import { useSave } from "#renderer/record/use-save.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { SignaturePad } from "#renderer/ui/sign/SignaturePad.tsx";
import type { Stroke } from "#renderer/ui/sign/strokes.ts";
import { clearSignature } from "#shared/domain/services/actions/signing.ts";
import type { SheetSignature } from "#shared/domain/services/sheet-schema.ts";
import { clockTime } from "#shared/lib/time.ts";
import type { SignProps } from "./sign-values.ts";

/** What stands at the right of a pad's label: saved, being written, or nothing yet. */
function PadState({ saved, strokes }: { saved: SheetSignature | undefined; strokes: Stroke[] }) {
  if (saved)
    return (
      <StateChip tone="ok">
        {saved.how === "paper" ? "已纸签" : "已签"} {clockTime(saved.at)}
      </StateChip>
    );
  return strokes.length > 0 ? (
    <StateChip tone="info">正在签</StateChip>
  ) : (
    <StateChip tone="line">请在下面签字</StateChip>
  );
}

/** The two pads. A signature that was saved can be given again until both have signed. */
export function Pads(props: SignProps) {
  const { order, values, set } = props;
  const { customer, engineer } = order.sheet.signatures;
  const again = useSave(clearSignature);
  const write = (whose: "customer" | "engineer", saved: SheetSignature | undefined) => {
    return (strokes: Stroke[]) => {
      set({ [whose]: strokes });
      if (saved) void again.save({ id: order.id, whose });
    };
  };
  return (
    <div className="pads">
      <SignaturePad
        label="客户签字"
        strokes={customer?.strokes ?? values.customer}
        onChange={write("customer", customer)}
        state={<PadState saved={customer} strokes={values.customer} />}
        signer={customer ? customer.name : <CustomerName {...props} />}
      />
      <SignaturePad
        label="服务工程师签字"
        strokes={engineer?.strokes ?? values.engineer}
        onChange={write("engineer", engineer)}
        state={<PadState saved={engineer} strokes={values.engineer} />}
        signer={engineer ? engineer.name : <EngineerName {...props} />}
      />
    </div>
  );
}

function CustomerName({ values, set }: SignProps) {
  return (
    <Field label="客户签字人" name="customer.name" hideLabel>
      <TextInput
        value={values.customerName}
        onChange={(customerName) => set({ customerName })}
        placeholder="签字人姓名"
        maxLength={60}
      />
    </Field>
  );
}

/** With one engineer there is nothing to choose; people from outside give their name. */
export function EngineerName({ order, values, set }: SignProps) {
  const { engineers } = order;
  if (engineers.length === 1) return values.engineerName;
  return (
    <Field label="工程师签字人" name="engineer.name" hideLabel>
      {engineers.length === 0 ? (
        <TextInput
          value={values.engineerName}
          onChange={(engineerName) => set({ engineerName })}
          placeholder="签字人姓名"
          maxLength={60}
        />
      ) : (
        <SelectInput
          value={values.engineerName}
          onChange={(engineerName) => set({ engineerName: engineerName ?? "" })}
          choices={engineers.map(({ name }) => ({ value: name, label: name }))}
        />
      )}
    </Field>
  );
}
