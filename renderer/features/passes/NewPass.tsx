import { useEffect, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useList, useRecord } from "#renderer/data/live.ts";
import { customerSnapshotOf } from "#renderer/record/CustomerPicker.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { localDate } from "#shared/lib/time.ts";
import { PassForm } from "./PassForm.tsx";
import { blankPass } from "./pass-values.ts";

/** A new application; the address may name a customer to begin with. The gate is that of the latest pass. */
export function NewPass() {
  const [, navigate] = useLocation();
  const now = useNow();
  const [search] = useSearchParams();
  const [from] = useState(() => search.get("customer") ?? undefined);
  const customer = useRecord<Customer>(customerTable, from);
  const latest = useList<ExitPass>("pass.issued", { limit: 1, newestFirst: true }).records;
  useEffect(() => {
    // the address gave what it had to give; left standing it would fill in the next form too
    if (from !== undefined) navigate("/passes/new?", { replace: true });
  }, [from, navigate]);
  if (customer === undefined || latest === undefined) return null;
  const blank = blankPass(localDate(now), latest[0]?.gate ?? "");
  return (
    <PassForm
      draftKey={customer ? `pass.new.${customer.id}` : "pass.new"}
      initial={customer ? { ...blank, customer: customerSnapshotOf(customer) } : blank}
      onSaved={(id) => navigate(`/passes/${id}`)}
      onCancel={() => navigate("/passes")}
    />
  );
}
