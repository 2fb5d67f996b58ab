import { useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { whyBasis } from "#renderer/record/why-content.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { type Figure, FigureStrip } from "#renderer/ui/deadline/FigureStrip.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { DayText, MoneyText, Time } from "#renderer/ui/text/Text.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { settleCosts, settlementProblem, voidCost } from "#shared/domain/visits/cost-actions.ts";
import {
  type Cost,
  costKindLabels,
  costTotal,
  isOverCapAgreed,
  openCostRequest,
  overCapBy,
} from "#shared/domain/visits/costs.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { AddCost } from "./AddCost.tsx";
import { AskOverCap } from "./AskOverCap.tsx";

function figures(visit: Visit): Figure[] {
  const { cap } = visit.figures;
  const over = overCapBy(visit);
  const left = cap.cents - costTotal(visit);
  return [
    { label: "已登记费用", value: yen(costTotal(visit)) },
    {
      label: "接待费用上限",
      value: yen(cap.cents),
      detail: cap.basis.steps?.[0],
      why: whyBasis(`接待费用上限：${yen(cap.cents)}`, cap.basis),
    },
    over > 0
      ? {
          label: "超过上限",
          value: yen(over),
          tone: "over",
          detail: isOverCapAgreed(visit) ? "已经同意" : "要先审批，再结算",
        }
      : { label: "还可以用", value: yen(left) },
  ];
}

/** 费用: what the reception has cost, against its cap; consent beyond it, and the settlement. */
export function CostsTab({ visit }: { visit: Visit }) {
  const costs = visit.costs ?? [];
  const over = overCapBy(visit);
  const mustAsk = over > 0 && !isOverCapAgreed(visit) && !openCostRequest(visit);
  const isOpen = visit.settled === undefined && visit.state !== "cancelled";
  return (
    <div className="visit-costs">
      <FigureStrip figures={figures(visit)} />
      {isOpen && mustAsk && <AskOverCap id={visit.id} over={over} />}
      {costs.length === 0 ? (
        <EmptyState
          icon="wallet"
          title="还没有登记费用"
          text="餐饮、住宿、交通等接待费用登记在这里。"
        />
      ) : (
        <CostTable visit={visit} isOpen={isOpen} />
      )}
      {isOpen && <AddCost id={visit.id} />}
      <Settlement visit={visit} isOpen={isOpen} />
    </div>
  );
}

function CostTable({ visit, isOpen }: { visit: Visit; isOpen: boolean }) {
  const [voiding, setVoiding] = useState<Cost>();
  const { save, problems, saving } = useSave(voidCost);
  const confirm = async (reason: string) => {
    if (voiding && (await save({ id: visit.id, cost: voiding.id, reason }))) setVoiding(undefined);
  };
  const columns: Column<Cost>[] = [
    { title: "费用类别", cell: ({ kind }) => costKindLabels[kind] },
    { title: "发生日期", cell: ({ on }) => <DayText date={on} /> },
    { title: "金额", numeric: true, cell: ({ cents }) => <MoneyText cents={cents} /> },
    {
      title: "说明",
      cell: ({ note, voided }) => (voided ? `已作废：${voided.reason}` : (note ?? "")),
    },
    { title: "登记", cell: ({ entered }) => entered.byName },
    {
      title: "",
      cell: (cost) =>
        isOpen &&
        !cost.voided && (
          <Action
            kind="quiet"
            size="small"
            label={`作废 ${costKindLabels[cost.kind]} ${yen(cost.cents)}`}
            onClick={() => setVoiding(cost)}
          >
            作废
          </Action>
        ),
    },
  ];
  return (
    <>
      <DataTable
        label="接待费用"
        columns={columns}
        rows={visit.costs ?? []}
        rowKey={({ id }) => id}
        isVoid={({ voided }) => voided !== undefined}
      />
      <ConfirmDanger
        open={voiding !== undefined}
        title={voiding ? `作废${costKindLabels[voiding.kind]} ${yen(voiding.cents)}？` : ""}
        text="作废后不再计入，记录和原因会保留。"
        actionLabel="作废"
        reasonLabel="作废原因"
        busy={saving}
        problem={problems[0]?.message}
        onConfirm={(reason) => void confirm(reason)}
        onCancel={() => setVoiding(undefined)}
      />
    </>
  );
}

function Settlement({ visit, isOpen }: { visit: Visit; isOpen: boolean }) {
  const { save, problems, saving } = useSave(settleCosts);
  const around = useAround();
  const { settled } = visit;
  if (settled)
    return (
      <Notice tone="ok" title={`已结算 ${yen(settled.cents)}`}>
        {settled.byName} <Time at={settled.at} />
      </Notice>
    );
  if (!isOpen || costTotal(visit) === 0 || !around) return null;
  const bar = settlementProblem(visit, around.rules);
  return (
    <div className="row">
      <span className="grow text-secondary">{problems[0]?.message ?? bar}</span>
      <Action
        disabled={bar !== undefined}
        busy={saving}
        onClick={() => void save({ id: visit.id })}
      >
        结算费用
      </Action>
    </div>
  );
}
