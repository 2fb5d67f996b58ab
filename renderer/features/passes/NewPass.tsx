import { useLocation } from "wouter";
import { useAround, useList } from "#renderer/data/live.ts";
import { useAsked } from "#renderer/record/use-asked.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { customerSnapshotOf } from "#shared/domain/common/snapshots.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { localDate } from "#shared/lib/time.ts";
import { passKindsOf } from "#shared/rule-packs/index.ts";
import { PassForm } from "./PassForm.tsx";
import { blankPass } from "./pass-values.ts";

/** A new application; the address may name a customer to begin with. The gate is that of the latest pass. */
export function NewPass() {
  const [, navigate] = useLocation();
  const now = useNow();
  const { customer } = useAsked();
  const latest = useList<ExitPass>("pass.issued", { limit: 1, newestFirst: true }).records;
  const around = useAround();
  if (customer === undefined || latest === undefined || !around) return null;
  const [kind = "general"] = passKindsOf(around.desk.packs);
  const blank = blankPass(kind, localDate(now), latest[0]?.gate ?? "");
  return (
    <PassForm
      draftKey={customer ? `pass.new.${customer.id}` : "pass.new"}
      initial={customer ? { ...blank, customer: customerSnapshotOf(customer) } : blank}
      onSaved={(id) => navigate(`/passes/${id}`)}
      onCancel={() => navigate("/passes")}
    />
  );
}
