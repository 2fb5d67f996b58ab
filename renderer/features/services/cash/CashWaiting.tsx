import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { MoneyText, Time } from "#renderer/ui/text/Text.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { type CashLine, cashLine, cashTotal } from "#shared/domain/services/cash/cash-list.ts";
import { handOverCash, MOST_ON_A_LIST } from "#shared/domain/services/cash/hand-over.ts";
import { toFinanceList } from "#shared/domain/services/cash/waiting.ts";
import { paymentLabels } from "#shared/domain/services/labels.ts";
import { type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";

interface Props {
  around: Surroundings;
  onHanded: (list: string) => void;
}

/** 待交款项: what was collected and is not with finance yet; finance takes over what is ticked, on one list. */
export function CashWaiting({ around, onHanded }: Props) {
  const { records } = useList<ServiceOrder>(toFinanceList, { limit: MOST_ON_A_LIST });
  const [left, setLeft] = useState<readonly string[]>([]);
  const { save, problems, saving } = useSave(handOverCash);
  const lines = (records ?? []).flatMap((order) => cashLine(order) ?? []);
  const chosen = lines.filter(({ order }) => !left.includes(order));
  const total = cashTotal(chosen);
  const mayHand = mayDo(around.actor, handOverCash.name);
  const hand = async () => {
    const orders = chosen.map(({ order }) => order);
    const saved = await save({ orders, totalCents: total });
    const list = saved?.records.find(({ id }) => id.startsWith("JK"));
    if (list) onHanded(list.id);
  };
  const isReady = mayHand && chosen.length > 0;
  const handKey = { key: "Enter", label: "财务签收", run: () => void hand() };
  useKeys("page", isReady ? [handKey] : undefined);
  const tick = (order: string, isIn: boolean) =>
    setLeft(isIn ? left.filter((each) => each !== order) : [...left, order]);
  return (
    <RecordPane
      label="待交款项"
      head={
        <RecordHead
          title="待交款项"
          number={lines.length > 0 ? `${lines.length} 笔` : ""}
          actions={
            isReady ? (
              <Action kind="main" keys="Enter" busy={saving} onClick={() => void hand()}>
                {`签收 ${chosen.length} 笔，${yen(total)}`}
              </Action>
            ) : undefined
          }
        />
      }
    >
      <div className="stack">
        {problems.map(({ message }) => (
          <Notice key={message} title={message} />
        ))}
        {records && lines.length === 0 && (
          <EmptyState
            icon="check"
            title="款项都交清了"
            text="工单上收了款、财务还没有签收的会列在这里，当天要交。"
          />
        )}
        {lines.length > 0 && (
          <CashTable lines={lines} left={left} {...(mayHand ? { onTick: tick } : {})} />
        )}
        {lines.length > 0 && !mayHand && <Notice tone="info" title="由财务在这里签收" />}
      </div>
    </RecordPane>
  );
}

interface TableProps {
  lines: readonly CashLine[];
  left?: readonly string[];
  onTick?: (order: string, isIn: boolean) => void;
}

/** Lines of money, each with its order; with ticks where some may be left for later. */
export function CashTable({ lines, left = [], onTick }: TableProps) {
  return (
    <DataTable
      label="款项"
      rows={lines}
      rowKey={({ order }) => order}
      columns={[
        ...(onTick
          ? [
              {
                title: "签收",
                width: "56px",
                cell: ({ order }: CashLine) => (
                  <CheckInput
                    checked={!left.includes(order)}
                    onChange={(isIn) => onTick(order, isIn)}
                  >
                    <span className="sr-only">签收 {order}</span>
                  </CheckInput>
                ),
              },
            ]
          : []),
        {
          title: "工单",
          cell: ({ order }) => <RecordLink table={serviceOrderTable.name} id={order} />,
        },
        { title: "客户", cell: ({ customer }) => customer },
        { title: "方式", cell: ({ method }) => paymentLabels[method] },
        { title: "收款时间", cell: ({ receivedAt }) => <Time at={receivedAt} /> },
        { title: "收款人", cell: ({ collectedBy }) => collectedBy },
        { title: "发票号码", cell: ({ invoiceNo }) => invoiceNo },
        {
          title: "金额",
          numeric: true,
          cell: ({ amountCents }) => <MoneyText cents={amountCents} />,
        },
      ]}
      sums={[
        ...(onTick ? [""] : []),
        "合计",
        ...["", "", "", "", ""],
        <MoneyText key="total" cents={cashTotal(lines)} />,
      ]}
    />
  );
}
