import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { useDesk } from "#renderer/data/live.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { createCustomer } from "#shared/domain/customers/actions.ts";
import { customerTable } from "#shared/domain/customers/customer.ts";
import { CustomerForm } from "./CustomerForm.tsx";
import { blankValues, inputOf, likelyOf } from "./form-values.ts";
import { problemsInForm } from "./problems.ts";
import { findTwins, type Twin, useTwins } from "./use-twins.ts";

const namesOf = (twins: readonly Twin[]) => twins.map(({ customer }) => customer.id).join(" ");

/** 新建客户 (F7). `name` is what somebody looked for and did not find. */
export function NewCustomer({ name }: { name: string }) {
  const [, navigate] = useLocation();
  const { actor, store } = useDesk();
  const { values, set, discard, savedText } = useDraft(
    name === "" ? "customer.new" : `customer.new ${name}`,
    blankValues(name, actor),
  );
  const { save, problems, saving } = useSave(createCustomer);
  const { twins, similar } = useTwins(likelyOf(values));
  const [asked, setAsked] = useState(false);
  // Somebody has looked at these files and says that none of them is this customer; others are shown anew.
  const agreed = useRef("");
  const create = async () => {
    const found = await findTwins(store.db, likelyOf(values));
    if (agreed.current !== namesOf(found)) return setAsked(true);
    const alike = found.map(({ customer }) => customer.id);
    const saved = await save({ ...inputOf(values), alike });
    const created = saved?.records.find(({ id }) => id.startsWith("KH-"));
    if (!created) return;
    await discard();
    navigate(`/${customerTable.name}s/${created.id}`, { replace: true });
  };
  return (
    <CustomerForm
      title="新建客户"
      values={values}
      set={set}
      problems={problemsInForm(problems, values)}
      saving={saving}
      savedText={savedText}
      twins={{ twins, similar }}
      asked={asked}
      onAgree={() => {
        agreed.current = namesOf(twins);
      }}
      onSave={() => void create()}
      onCancel={() => navigate("/customers")}
      onClear={() => void discard()}
    />
  );
}
