import { useRef, useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { useHost } from "#renderer/state/host.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { judge, keyIdOfScan } from "#shared/domain/passes/gate/judge.ts";
import type { GuardReason } from "#shared/domain/passes/gate/labels.ts";
import { passKeyTable } from "#shared/domain/passes/gate/pass-key.ts";
import { type GateRefusal, gateRefusalTable } from "#shared/domain/passes/gate/refusal.ts";
import { refusePass, releasePass } from "#shared/domain/passes/gate/release.ts";
import { numberOf, readScan, type Scan } from "#shared/domain/passes/gate/scan.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { verifyEd25519 } from "#shared/lib/ed25519.ts";
import { isoTime } from "#shared/lib/time.ts";
import { countedOf, lookedAtNothing, nextOf, type View, viewOf } from "./view.ts";

const unreadable = "这不是出门条的二维码或编号；编号形如 CM-A-20261123-0002";

/** Judges scans by the records as they stand. */
function useJudge(gate: string) {
  const { store, actor } = useDesk();
  return async (scan: Scan, text: string): Promise<View> => {
    const read = async <R extends BaseRecord>(table: Table<R>, id: string | undefined) =>
      id === undefined || id === ""
        ? undefined
        : ((await store.db.records.get([table.name, id]))?.record as unknown as R | undefined);
    const { desk } = await store.setting();
    const verdict = judge({
      scan,
      pass: await read(exitPassTable, numberOf(scan)),
      key: await read(passKeyTable, keyIdOfScan(scan)),
      gate,
      now: isoTime(Date.now(), desk.offset),
      verify: verifyEd25519,
    });
    return viewOf(verdict, text, mayDo(actor, releasePass.name));
  };
}

/** Records that something was refused; gives what is shown of it. */
function useRefuse(gate: string) {
  const { store } = useDesk();
  return async (input: object, shown: Partial<View>): Promise<View> => {
    const saved = await store.run(refusePass, { counted: [], ...input, gate });
    if (!saved.ok) {
      const unrecorded = saved.problems[0]?.message ?? "没有保存";
      return {
        reason: "other",
        words: "没有放行。",
        ...shown,
        kind: "refused",
        unrecorded,
      } as View;
    }
    const kept = saved.value.records.find(
      (record): record is GateRefusal & BaseRecord =>
        gateRefusalTable.schema.safeParse(record).success,
    );
    return { ...shown, ...(kept && shownOf(kept)), kind: "refused" } as View;
  };
}

const shownOf = ({ reason, words, number, refused }: GateRefusal) => ({
  reason,
  words,
  recordedAt: refused.at,
  ...(number === undefined ? {} : { number }),
});

/** One thing at a time: a key that is held down or a scan in the middle of a save does nothing. */
function useAlone() {
  const busy = useRef(false);
  return async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    await work().finally(() => {
      busy.current = false;
    });
  };
}

/** The work at a gate: a scan, its verdict, the count, and how it ends. */
export function useGate() {
  const { store } = useDesk();
  const gate = useHost(({ machine }) => machine.gate) ?? "";
  const judgeScan = useJudge(gate);
  const recordRefusal = useRefuse(gate);
  const [view, setView] = useState<View>({ kind: "idle" });
  const [looked, setLooked] = useState(lookedAtNothing);
  const [problem, setProblem] = useState<string>();
  const alone = useAlone();
  const text = useRef("");

  const show = (next: View) => {
    setView(next);
    setLooked(lookedAtNothing);
    setProblem(undefined);
  };
  const look = (scanned: string) =>
    alone(async () => {
      const scan = readScan(scanned);
      text.current = scanned;
      if (!scan) return show({ kind: "idle", problem: unreadable });
      const seen = await judgeScan(scan, scanned);
      show(seen.kind === "refused" ? await recordRefusal({ scan: scanned }, seen) : seen);
    });
  const refuse = (reason?: GuardReason, note?: string) =>
    alone(async () => {
      const pass = "pass" in view && view.pass ? { pass: view.pass } : {};
      const input = { scan: text.current, counted: countedOf(looked), reason, note };
      show(await recordRefusal(input, pass));
    });
  const release = (pass: ExitPass) =>
    alone(async () => {
      const counted = countedOf(looked);
      const input = { scan: text.current, gate, counted, identityChecked: looked.identity };
      const saved = await store.run(releasePass, input);
      if (!saved.ok) return setProblem(saved.problems[0]?.message);
      const record = saved.value.records.find(({ id }) => id === pass.id);
      show({ kind: "released", pass: record as unknown as ExitPass });
    });
  /** Enter: whatever comes next. */
  const goOn = async () => {
    const next = nextOf(view, looked);
    if (next.kind === "problem") setProblem(next.words);
    else if (next.kind === "clear") show({ kind: "idle" });
    else await (next.kind === "refuse" ? refuse() : release(next.pass));
  };
  return {
    gate,
    view,
    looked,
    setLooked,
    problem,
    look,
    refuse,
    goOn,
    clear: () => show({ kind: "idle" }),
  };
}

export type Gate = ReturnType<typeof useGate>;
