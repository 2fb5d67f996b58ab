import { useState } from "react";
import { useLocation } from "wouter";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { mostHalves } from "#shared/domain/services/board/actions.ts";
import { type Slot, slotText } from "#shared/domain/services/board/slots.ts";
import { kindLabels, stateLabels } from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { HelpForm } from "./HelpForm.tsx";
import { effectAt, type Moves } from "./use-moves.ts";

interface Props {
  moves: Moves;
  /** Where the cursor stands: whose half day. */
  at: { person: { id: string; name: string }; slot: Slot } | undefined;
}

/** Below the board: what is in the hand, what putting it down here would do, and what else can be done with it. */
export function MoveBar({ moves, at }: Props) {
  const { order, pending, problem, said } = moves;
  if (pending) return <Asking moves={moves} />;
  return (
    <section className="board-bar" aria-label="排班">
      {problem && <Notice title={problem} />}
      {order ? (
        <Held key={order.id} order={order} moves={moves} at={at} />
      ) : (
        <p className="text-secondary" role="status">
          {said ??
            "在左边选一张工单按 Enter 拿起，方向键走到谁的哪半天，再按 Enter 放下；也可以用鼠标拖。"}
        </p>
      )}
    </section>
  );
}

function Held({ order, moves, at }: Props & { order: ServiceOrder }) {
  const [, navigate] = useLocation();
  const [asksHelp, setAsksHelp] = useState(false);
  const effect = at && effectAt(moves, at.person, at.slot);
  const { picked } = moves;
  const says = effect?.refused ?? effect?.says.join("；");
  if (asksHelp)
    return <HelpForm id={order.id} onLeave={() => setAsksHelp(false)} onDone={moves.letGo} />;
  return (
    <div className="board-held-row">
      <div className="grow" role="status">
        <b>
          {order.customer.name} {kindLabels[order.kind]}
        </b>{" "}
        <span className="text-tertiary num">{order.id}</span> {stateLabels[order.state]}
        <small className={`board-note ${effect?.refused ? "text-over" : "text-secondary"}`}>
          {at ? `放到 ${at.person.name} ${slotText(at.slot)}` : "用方向键选一个半天"}
          {says ? `：${says}` : ""}
        </small>
      </div>
      <div className="board-count">
        <Field label="半天数">
          <NumberInput
            value={picked?.count}
            onChange={(count) => moves.resize(Math.max(1, count ?? 1))}
            max={mostHalves}
            unit="个半天"
          />
        </Field>
      </div>
      {picked?.from && (
        <Action keys="Del" busy={moves.saving} onClick={() => void moves.takeOff()}>
          取消排班
        </Action>
      )}
      {order.state !== "awaitingApproval" && (
        <Action onClick={() => setAsksHelp(true)}>请外协</Action>
      )}
      <Action onClick={() => navigate(`/services/${order.id}`)}>打开工单</Action>
      <Action keys="Esc" onClick={moves.letGo}>
        放回
      </Action>
    </div>
  );
}

function Asking({ moves }: { moves: Moves }) {
  const { pending } = moves;
  if (!pending) return null;
  const { order, move, effect } = pending;
  return (
    <section className="board-bar" aria-label="排班">
      <Notice
        tone="warning"
        title={`${order.customer.name} 改由 ${move.person.name} 在 ${slotText(move.first)} 去`}
        action={
          <div className="row">
            <Action onClick={moves.letGo}>不换</Action>
            <Action kind="main" autoFocus busy={moves.saving} onClick={() => void moves.confirm()}>
              换人并重新提交审批
            </Action>
          </div>
        }
      >
        {effect.says.join("；")}
      </Notice>
    </section>
  );
}
