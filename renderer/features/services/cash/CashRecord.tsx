import { useRecord } from "#renderer/data/live.ts";
import { PrintsTab } from "#renderer/record/PrintsTab.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { MoneyText, Time } from "#renderer/ui/text/Text.tsx";
import { cashListTable } from "#shared/domain/services/cash/cash-list.ts";
import { CashTable } from "./CashWaiting.tsx";
import { cashPaper } from "./papers.ts";

/** One list: what finance took over, and the paper that both sides sign. */
export function CashRecord({ id }: { id: string }) {
  const list = useRecord(cashListTable, id);
  if (list === null) return <EmptyState icon="wallet" title={`没有 ${id} 这张缴款清单`} />;
  if (!list) return null;
  const { handed, lines, totalCents } = list;
  const { form, data } = cashPaper(list);
  return (
    <RecordPane label="缴款清单" head={<RecordHead title="缴款清单" number={id} />}>
      <div className="stack">
        <Facts
          facts={[
            { label: "合计", value: <MoneyText cents={totalCents} /> },
            {
              label: "财务签收",
              value: (
                <>
                  {handed.byName} <Time at={handed.at} />
                </>
              ),
            },
          ]}
        />
        <CashTable lines={lines} />
        <PrintsTab
          subject={`${cashListTable.name}:${id}`}
          number={id}
          printables={[{ form, data }]}
        />
      </div>
    </RecordPane>
  );
}
