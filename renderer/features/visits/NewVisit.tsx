import { useLocation } from "wouter";
import { useAsked } from "#renderer/record/use-asked.ts";
import { customerSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { type Customer, mainContact } from "#shared/domain/customers/customer.ts";
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
  const { asked, customer } = useAsked();
  const { printAll } = useBadges();
  if (customer === undefined) return null;
  const blank = { ...blankVisit, guest: { ...blankGuest, phone: asked.get("phone") ?? "" } };
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
