import { Action } from "#renderer/ui/button/Action.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { matterLabels } from "#shared/domain/incentives/labels.ts";
import { type PayeeTotal, payeeName } from "#shared/domain/incentives/statement.ts";

interface Props {
  totals: readonly PayeeTotal[];
  shown: string | undefined;
  onShow: (key: string | undefined) => void;
}

const mattersOf = ({ lines }: PayeeTotal): string =>
  [...new Set(lines.map(({ matter }) => matterLabels[matter]))].join("、");

/** Everybody who is paid, and the departments: gross, tax, what is left. */
export function PayeeTable({ totals, shown, onShow }: Props) {
  if (totals.length === 0)
    return (
      <EmptyState icon="incentive" title="这一期没有要发的" text="没有工单和事项落在这一期。" />
    );
  const sum = (of: (total: PayeeTotal) => number) =>
    yen(totals.reduce((all, total) => all + of(total), 0));
  const columns: Column<PayeeTotal>[] = [
    { title: "人员", cell: ({ payee }) => <b>{payeeName(payee)}</b> },
    { title: "部门", cell: ({ payee }) => payee.department },
    { title: "项目", cell: mattersOf },
    { title: "应发", numeric: true, cell: ({ grossCents }) => yen(grossCents) },
    {
      title: "个税",
      numeric: true,
      cell: ({ taxCents }) => (taxCents === undefined ? "" : yen(taxCents)),
    },
    { title: "实发", numeric: true, cell: ({ netCents }) => yen(netCents) },
    {
      title: "明细",
      cell: ({ key, payee }) => (
        <Action
          size="small"
          label={`明细 ${payeeName(payee)}`}
          onClick={() => onShow(key === shown ? undefined : key)}
        >
          {key === shown ? "收起" : "明细"}
        </Action>
      ),
    },
  ];
  return (
    <DataTable
      label="激励明细表"
      columns={columns}
      rows={totals}
      rowKey={({ key }) => key}
      sums={[
        "合计",
        "",
        "",
        sum(({ grossCents }) => grossCents),
        sum(({ taxCents = 0 }) => taxCents),
        sum(({ netCents }) => netCents),
        "",
      ]}
    />
  );
}
