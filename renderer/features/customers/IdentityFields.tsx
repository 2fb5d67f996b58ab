import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { checkCreditCode, checkIdentityNumber } from "#shared/domain/common/identity.ts";
import { fieldLabels as label } from "#shared/domain/customers/labels.ts";
import type { FormValues } from "./form-values.ts";

interface Props {
  values: FormValues;
  set: (change: Partial<FormValues>) => void;
}

const fullLength = 18;

/** What is wrong or right with a number is said once all of it stands there. */
function verdict(
  text: string,
  check: (text: string) => { ok: boolean; problems?: { message: string }[] },
) {
  if (text.replace(/\s/g, "").length < fullLength) return {};
  const result = check(text);
  return result.ok ? { confirmed: "校验相符" } : { problem: result.problems?.[0]?.message };
}

/** The number that tells one customer from all others: a unit's credit code, a person's identity number. */
export function IdentityFields({ values, set }: Props) {
  if (values.kind === "unit")
    return (
      <Field
        label={label.creditCode}
        name="creditCode"
        span={2}
        {...verdict(values.creditCode, checkCreditCode)}
      >
        <TextInput
          value={values.creditCode}
          onChange={(creditCode) => set({ creditCode })}
          placeholder="18 位"
        />
      </Field>
    );
  const unverified = values.identityUnverified !== "";
  return (
    <>
      <Field
        label={label.identityNumber}
        name="identityNumber"
        span={2}
        {...(unverified ? {} : verdict(values.identityNumber, checkIdentityNumber))}
      >
        <TextInput
          value={values.identityNumber}
          onChange={(identityNumber) => set({ identityNumber })}
        />
      </Field>
      <Field label="证件无法核验的原因" name="identityUnverified" span={2}>
        <TextInput
          value={values.identityUnverified}
          onChange={(identityUnverified) => set({ identityUnverified })}
          placeholder="核验不了时填写，例如 旧证磨损"
        />
      </Field>
    </>
  );
}
