import { useEffect, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useRecord } from "#renderer/data/live.ts";
import { customerSnapshotOf } from "#renderer/record/CustomerPicker.tsx";
import { type Customer, customerTable, mainContact } from "#shared/domain/customers/customer.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { useBadges } from "./use-badges.ts";
import { VisitForm } from "./VisitForm.tsx";
import { blankGuest, blankVisit, type VisitValues } from "./visit-values.ts";

/** The form for a customer that was highlighted when F2 was pressed: their main contact is who comes, most likely. */
function valuesFor(customer: Customer): VisitValues {
  const contact = mainContact(customer);
  return {
    ...blankVisit,
    unit: customerSnapshotOf(customer),
    guest: { ...blankGuest, name: contact?.name ?? "", phone: contact?.phones[0] ?? "" },
  };
}

/** A new registration; the address may name a customer or a phone to begin with. */
export function NewVisit() {
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [from] = useState(() => ({ customer: search.get("customer"), phone: search.get("phone") }));
  const customer = useRecord<Customer>(customerTable, from.customer ?? undefined);
  const { printAll } = useBadges();
  useEffect(() => {
    // the address gave what it had to give; left standing it would fill in the next form too
    if (from.customer ?? from.phone) navigate("/visits/new?", { replace: true });
  }, [from, navigate]);
  if (customer === undefined) return null;
  const blank = { ...blankVisit, guest: { ...blankGuest, phone: from.phone ?? "" } };
  const saved = (visit: Visit, printBadges: boolean) => {
    if (printBadges) void printAll(visit);
    navigate(`/visits/${visit.id}`);
  };
  return (
    <VisitForm
      draftKey={customer ? `visit.new.${customer.id}` : "visit.new"}
      initial={customer ? valuesFor(customer) : blank}
      onSaved={saved}
      onCancel={() => navigate("/visits")}
    />
  );
}
