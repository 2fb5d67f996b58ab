import { Action } from "#renderer/ui/button/Action.tsx";
import { ariaKey, Keycap } from "#renderer/ui/keys/Keycap.tsx";
import type { KeyName } from "#renderer/ui/keys/key-registry.ts";
import { countDifference, uncounted } from "#shared/domain/passes/gate/count.ts";
import { GateTally } from "./GateLog.tsx";
import type { Gate } from "./use-gate.ts";
import { countedOf } from "./view.ts";

interface Props {
  gate: Gate;
  onRefuse: () => void;
  onLeave: () => void;
}

interface ButtonProps {
  look: "go" | "next" | "no" | "stop";
  label: string;
  keys: KeyName;
  onClick: () => void;
}

function GateButton({ look, label, keys, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={`gate-button gate-button-${look}`}
      aria-keyshortcuts={ariaKey(keys)}
      onClick={onClick}
    >
      {label}
      <Keycap name={keys} />
    </button>
  );
}

/** What comes next, and what happened today. */
export function GateFooter({ gate, onRefuse, onLeave }: Props) {
  const { view, looked, goOn } = gate;
  const counted = countedOf(looked);
  const isOff =
    view.kind === "open" &&
    uncounted(view.pass.lines, counted).length === 0 &&
    countDifference(view.pass.lines, counted) !== undefined;
  const next = () => void goOn();
  return (
    <footer className="gate-foot">
      <nav aria-label="功能">
        <Action kind="quiet" keys={view.kind === "idle" ? "Esc" : ""} onClick={onLeave}>
          今日
        </Action>
      </nav>
      {view.kind === "idle" ? (
        <span className="gate-recent">
          出门条只能用一次；数量不符、作废、过期的都会拒绝，并记录下来
        </span>
      ) : (
        <GateTally />
      )}
      <span className="grow" />
      {(view.kind === "open" || view.kind === "verified") && !isOff && (
        <GateButton look="no" label="拒绝" keys="F10" onClick={onRefuse} />
      )}
      {view.kind === "open" && !isOff && (
        <GateButton look="go" label="放行" keys="Enter" onClick={next} />
      )}
      {isOff && <GateButton look="stop" label="拒绝" keys="Enter" onClick={next} />}
      {view.kind !== "idle" && view.kind !== "open" && (
        <GateButton look="next" label="扫下一张" keys="Enter" onClick={next} />
      )}
    </footer>
  );
}
