import "../inquiries.css";
import { useState } from "react";
import { useLocation } from "wouter";
import { useAround } from "#renderer/data/live.ts";
import { CallerPane } from "#renderer/record/caller/CallerPane.tsx";
import { useCaller } from "#renderer/record/caller/use-caller.ts";
import { useAsked } from "#renderer/record/use-asked.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { registerInquiry } from "#shared/domain/inquiries/register.ts";
import type { Conversion } from "../conversions.ts";
import { pathFor } from "../conversions.ts";
import { InquiryForm } from "./InquiryForm.tsx";
import { emptyInquiry, filledFrom, type InquiryValues } from "./inquiry-values.ts";

const unknown = {
  icon: "phone",
  title: "先问电话或单位",
  text: "写下联系电话或单位，这里就显示是哪位客户、还有哪些未结事项和以往来电。",
} as const;

interface Start {
  around: Surroundings;
  customer: Customer | undefined;
  phone: string;
}

/** F9: the caller at the left, the form at the right. "?customer=" and "?phone=" say who it is about. */
export function NewInquiryPage() {
  const around = useAround();
  const { asked, customer } = useAsked();
  if (!around || customer === undefined) return null;
  return (
    <NewInquiry around={around} customer={customer ?? undefined} phone={asked.get("phone") ?? ""} />
  );
}

function firstValues({ around, customer, phone }: Start): InquiryValues {
  const empty = emptyInquiry(around.now, phone);
  return customer ? { ...empty, ...filledFrom(customer, empty) } : empty;
}

/** Saves what was typed; gives the number. */
function useRegistration() {
  const { save, problems, saving } = useSave(registerInquiry);
  const register = async (values: InquiryValues): Promise<string | undefined> => {
    const saved = await save(values);
    return saved?.records.find(({ id }) => id.startsWith("ZX-"))?.id;
  };
  return { register, problems, saving };
}

function NewInquiry(start: Start) {
  const { around, customer, phone } = start;
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("inquiries");
  const [first] = useState(() => firstValues(start));
  const draft = useDraft(`inquiry.new${customer?.id ?? phone}`, first);
  const { values, set } = draft;
  const caller = useCaller({
    values,
    phones: values.phone,
    fill: (found, foundBy) => set({ ...filledFrom(found, values), foundBy }),
    forget: (notOf) => set({ customer: undefined, caller: "", notOf }),
  });
  const { register, problems, saving } = useRegistration();
  const leave = async (path: string) => {
    await draft.discard();
    navigate(path);
  };
  const save = async () => {
    const id = await register(values);
    if (id !== undefined) await leave(`/inquiries/${id}`);
  };
  const convert = async (conversion: Conversion) => {
    // nothing has been said yet that would be a call by itself: who calls goes along
    if (values.about.trim() === "") return leave(pathFor(conversion, values));
    const kind = values.kind === "question" ? conversion.kind : values.kind;
    const id = await register({ ...values, kind });
    if (id !== undefined) await leave(pathFor(conversion, { ...values, inquiry: id }));
  };
  const clear = async () => {
    await draft.discard();
    set({ receivedAt: around.now });
  };
  if (!draft.ready) return null;
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={<CallerPane caller={caller} name={values.caller} first={unknown} />}
      record={
        <InquiryForm
          values={values}
          set={set}
          around={around}
          problems={problems}
          busy={saving}
          savedText={draft.savedText}
          onSave={() => void save()}
          onConvert={(conversion) => void convert(conversion)}
          onCancel={() => navigate("/inquiries")}
          onClear={() => void clear()}
        />
      }
    />
  );
}
