import { useLocation } from "wouter";
import { useDesk, useRecord } from "#renderer/data/live.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { changeCustomer } from "#shared/domain/customers/actions.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import { fileFields, weightyChanges } from "#shared/domain/customers/file.ts";
import { customerFields } from "#shared/domain/customers/input.ts";
import { CustomerForm } from "./CustomerForm.tsx";
import { type FormValues, inputOf, likelyOf, valuesOf } from "./form-values.ts";
import { problemsInForm } from "./problems.ts";
import { useTwins } from "./use-twins.ts";

/** 修改资料. */
export function EditCustomer({ id }: { id: string }) {
  const customer = useRecord(customerTable, id);
  return customer ? <Editing key={customer.rev} customer={customer} /> : null;
}

/** The labels of what is being corrected rather than kept up to date, as far as the form can be read. */
function correctionsIn(values: FormValues, customer: Customer): string[] {
  const parsed = customerFields.safeParse(inputOf(values));
  return parsed.success ? weightyChanges(customer, fileFields(parsed.data)) : [];
}

function Editing({ customer }: { customer: Customer }) {
  const [, navigate] = useLocation();
  const { actor } = useDesk();
  const { id, rev } = customer;
  const { values, set, discard, savedText } = useDraft(
    `customer.edit ${id} ${rev}`,
    valuesOf(customer, actor),
  );
  const { save, problems, saving } = useSave(changeCustomer);
  const { twins, similar } = useTwins(likelyOf(values), id);
  const back = () => navigate(`/customers/${id}`, { replace: true });
  const change = async () => {
    const alike = twins.map((twin) => twin.customer.id);
    const saved = await save({ ...inputOf(values), id, alike });
    if (!saved) return;
    await discard();
    back();
  };
  return (
    <CustomerForm
      title={`修改 ${customer.name}`}
      values={values}
      set={set}
      problems={problemsInForm(problems, values)}
      saving={saving}
      savedText={savedText}
      twins={{ twins, similar: values.name === customer.name ? [] : similar }}
      asked={false}
      corrections={correctionsIn(values, customer)}
      onSave={() => void change()}
      onCancel={back}
      onClear={() => void discard()}
    />
  );
}
