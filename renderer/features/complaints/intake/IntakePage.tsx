import { useState } from "react";
import { useLocation } from "wouter";
import { useAround, useDesk } from "#renderer/data/live.ts";
import { CallerPane } from "#renderer/record/caller/CallerPane.tsx";
import { useCaller } from "#renderer/record/caller/use-caller.ts";
import { useAsked } from "#renderer/record/use-asked.ts";
import { useAskedInquiry } from "#renderer/record/use-asked-inquiry.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { usePrint } from "#renderer/record/use-print.ts";
import { useTakeDown } from "#renderer/record/use-take-down.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { inquiryToComplaint } from "#shared/domain/conversions.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { categoriesOf } from "../categories.ts";
import { complaintPrint } from "../print-data.ts";
import { FirstInQueues } from "./FirstInQueues.tsx";
import { IntakeForm } from "./IntakeForm.tsx";
import {
  emptyIntake,
  filledFrom,
  type IntakeValues,
  intakeFrom,
  intakeInput,
} from "./intake-values.ts";
import { SimilarComplaints } from "./SimilarComplaints.tsx";
import { similarTo } from "./similar.ts";

const unknown = {
  icon: "phone",
  title: "先问电话或单位",
  text: "写下联系电话或投诉单位，这里就显示是哪位客户、还有哪些未结事项和以往投诉。",
} as const;

interface Start {
  around: Surroundings;
  customer: Customer | undefined;
  phone: string;
  caller: string;
  /** The call that turned out to be a complaint. */
  inquiry: Inquiry | undefined;
}

/**
 * F3: the caller at the left, the form at the right. "?customer=", "?phone=" and "?caller=" say who it is about, "?inquiry=" which call
 * it goes on from.
 */
export function IntakePage() {
  const around = useAround();
  const { asked, customer } = useAsked();
  const inquiry = useAskedInquiry(asked);
  if (!around || customer === undefined || inquiry === undefined) return null;
  return (
    <Intake
      around={around}
      customer={customer ?? undefined}
      phone={asked.get("phone") ?? ""}
      caller={asked.get("caller") ?? ""}
      inquiry={inquiry ?? undefined}
    />
  );
}

function firstValues({ around, customer, phone, caller, inquiry }: Start): IntakeValues {
  const { now, rules } = around;
  const empty = inquiry ? intakeFrom(inquiry, now, rules) : emptyIntake(now, phone, caller);
  return customer ? { ...empty, ...filledFrom(customer, empty) } : empty;
}

/** Saves what was typed, prints it when asked for, and goes on to the record. */
function useRegistration(
  { around, inquiry }: Start,
  values: IntakeValues,
  discard: () => Promise<void>,
) {
  const [, navigate] = useLocation();
  const { store } = useDesk();
  const { save, problems, saving } = useTakeDown(
    registerComplaint,
    inquiryToComplaint,
    inquiry?.id,
  );
  const { print } = usePrint();
  const register = async (accept: boolean) => {
    const category = categoriesOf(around.desk.packs).find(({ id }) => id === values.category);
    const similar = await similarTo(store.db, values);
    const saved = await save(intakeInput(values, category, accept, similar));
    const record = saved?.records.find(({ id }) => id.startsWith("TS-"));
    if (!record) return;
    await discard();
    if (values.print && accept) void print(complaintPrint(record as Complaint, around.rules));
    navigate(`/complaints/${record.id}`);
  };
  return { register, problems, saving };
}

function Intake(start: Start) {
  const { around, customer, phone, inquiry } = start;
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("complaints");
  const draft = useDraft(
    `complaint.new${inquiry?.id ?? customer?.id ?? phone}`,
    useState(() => firstValues(start))[0],
  );
  const { values, set } = draft;
  const caller = useCaller({
    values,
    phones: values.phones,
    fill: (found, foundBy) => set({ ...filledFrom(found, values), foundBy }),
    forget: (notOf) => set({ customer: undefined, complainant: "", notOf }),
  });
  const { register, problems, saving } = useRegistration(start, values, draft.discard);
  const clear = async () => {
    await draft.discard();
    draft.set({ receivedAt: around.now });
  };
  if (!draft.ready) return null;
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <CallerPane
          caller={caller}
          name={values.complainant}
          first={unknown}
          more={<SimilarComplaints values={values} set={set} around={around} />}
          note={(known) => <FirstInQueues customer={known} rules={around.rules} />}
        />
      }
      record={
        <IntakeForm
          values={values}
          set={set}
          around={around}
          problems={problems}
          busy={saving}
          savedText={draft.savedText}
          onSave={(accept) => void register(accept)}
          onCancel={() => navigate(inquiry ? `/inquiries/${inquiry.id}` : "/complaints")}
          from={inquiry?.id}
          onClear={() => void clear()}
        />
      }
    />
  );
}
