import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { GateFooter } from "./GateFooter.tsx";
import { GateLog } from "./GateLog.tsx";
import { GoodsCard } from "./GoodsCard.tsx";
import { NextCard } from "./NextCard.tsx";
import { RefusePanel } from "./RefusePanel.tsx";
import { ScanField, type ScanHandle } from "./ScanField.tsx";
import { type Gate, useGate } from "./use-gate.ts";
import { OpenVerdict, RefusedVerdict, ReleasedVerdict, VerifiedVerdict } from "./Verdict.tsx";
import { count, move, tick } from "./view.ts";
import "./gate.css";
import "./gate-cards.css";

/** The keys of the desk that would begin something else; here they do nothing. */
const otherKeys = ["F2", "F3", "F4", "F6", "F7", "Ctrl K"].map((key) => ({
  key,
  label: "门岗不用",
  run: () => undefined,
  disabled: true,
}));

/** Some scanners end with two Enters: the second must not wipe the verdict away before anybody has read it. */
const settleMilliseconds = 300;

function useSettled(view: unknown) {
  const since = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts anew with every verdict
  useEffect(() => {
    since.current = performance.now();
  }, [view]);
  return () => performance.now() - since.current > settleMilliseconds;
}

/** What a key does while the field has nothing new in it. */
function useIdleKeys({ view, looked, setLooked, goOn }: Gate) {
  const isSettled = useSettled(view);
  return (event: KeyboardEvent): boolean => {
    const { key } = event;
    if (key === "Enter") {
      if (view.kind === "open" || isSettled()) void goOn();
      return true;
    }
    if (view.kind !== "open") return key === " ";
    const { pass } = view;
    const step = {
      " ": () => tick(looked, pass),
      ArrowUp: () => move(looked, pass, -1),
      ArrowDown: () => move(looked, pass, 1),
      ArrowLeft: () => count(looked, pass, looked.at, -1),
      ArrowRight: () => count(looked, pass, looked.at, 1),
    }[key];
    if (!step) return false;
    setLooked(step());
    return true;
  };
}

/** A click on what is no field leaves the focus where the scanner types. */
function keepFocus(event: MouseEvent) {
  if (event.target instanceof Element && !event.target.closest("input, textarea, label"))
    event.preventDefault();
}

/** 门岗核验: one field, one verdict, the count, and two answers. */
export function GatePage() {
  const gate = useGate();
  const { view, problem } = gate;
  const [, navigate] = useLocation();
  const scan = useRef<ScanHandle>(null);
  const [refusing, setRefusing] = useState(false);
  const onIdleKey = useIdleKeys(gate);
  const mayRefuse = view.kind === "open" || view.kind === "verified";
  const backToScan = () => {
    setRefusing(false);
    scan.current?.focus();
  };
  const leave = () => (view.kind === "idle" ? navigate("/") : gate.clear());
  useKeys("page", [
    ...otherKeys,
    { key: "F8", label: "扫下一张", run: gate.clear },
    { key: "F10", label: "拒绝", run: () => setRefusing(true), disabled: !mayRefuse },
    { key: "Esc", label: view.kind === "idle" ? "回到今日" : "扫下一张", run: leave },
  ]);
  const look = (text: string) => {
    setRefusing(false);
    void gate.look(text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is
    <div className="gate" onMouseDown={keepFocus}>
      <h1 className="sr-only">门岗核验</h1>
      <ScanField
        gate={gate.gate}
        isBad={view.kind === "refused" || (view.kind === "idle" && view.problem !== undefined)}
        onScan={look}
        onIdleKey={onIdleKey}
        handle={scan}
      />
      <div className={`gate-main gate-main-${view.kind}`}>
        <Left gate={gate} />
        {refusing && mayRefuse ? (
          <RefusePanel
            onRefuse={(reason, note) => {
              void gate.refuse(reason, note);
              backToScan();
            }}
            onCancel={backToScan}
          />
        ) : (
          <Right gate={gate} />
        )}
      </div>
      {problem !== undefined && <Notice title={problem} />}
      <GateFooter gate={gate} onRefuse={() => setRefusing(true)} onLeave={() => navigate("/")} />
    </div>
  );
}

function Left({ gate: { view } }: { gate: Gate }) {
  switch (view.kind) {
    case "open":
      return <OpenVerdict {...view} />;
    case "released":
      return <ReleasedVerdict {...view} />;
    case "verified":
      return <VerifiedVerdict view={view} />;
    case "refused":
      return <RefusedVerdict {...view} />;
    case "idle":
      return <Waiting problem={view.problem} />;
  }
}

function Right({ gate: { view, looked, setLooked } }: { gate: Gate }) {
  if (view.kind === "open")
    return <GoodsCard pass={view.pass} looked={looked} onLook={setLooked} />;
  if (view.kind === "refused") return <NextCard {...view} />;
  return <GateLog />;
}

function Waiting({ problem }: { problem: string | undefined }) {
  return (
    <section className="gate-card gate-waiting" aria-label="等待扫码">
      <span className="gate-waiting-art">
        <Icon name="scan" size={52} />
      </span>
      {problem === undefined ? (
        <>
          <b>把出门条的二维码对准扫码枪</b>
          <p>没有网也能核验。扫不出来时，照条上的编号输入，再按 Enter。</p>
        </>
      ) : (
        <div role="alert">
          <b className="text-over">看不懂</b>
          <p>{problem}</p>
        </div>
      )}
    </section>
  );
}
