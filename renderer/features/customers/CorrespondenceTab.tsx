import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import {
  type Correspondence,
  correspondenceList,
  voidCorrespondence,
} from "#shared/domain/customers/correspondence.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { correspondenceKindLabels, directionLabels } from "#shared/domain/customers/labels.ts";
import { CorrespondenceForm } from "./CorrespondenceForm.tsx";

/** 往来: letters, faxes, calls and visits, the latest first, with a row to add one. */
export function CorrespondenceTab({ customer }: { customer: Customer }) {
  const [wrong, setWrong] = useState<Correspondence>();
  const { records, hasMore, more } = useList<Correspondence>(correspondenceList(customer.id), {
    limit: 30,
    newestFirst: true,
  });
  const columns: Column<Correspondence>[] = [
    { title: "时间", width: "128px", cell: ({ at }) => <Time at={at} /> },
    {
      title: "方式",
      width: "64px",
      cell: ({ kind, direction }) =>
        `${directionLabels[direction]}${correspondenceKindLabels[kind]}`,
    },
    { title: "对方", width: "96px", cell: (entry) => entry.with ?? "" },
    { title: "内容", cell: (entry) => <Summary entry={entry} /> },
    { title: "经手人", width: "72px", cell: ({ byName }) => byName },
    {
      title: "",
      width: "44px",
      cell: (entry) =>
        !entry.voided && (
          <IconAction icon="block" label="作废这条往来" onClick={() => setWrong(entry)} />
        ),
    },
  ];
  return (
    <div className="stack">
      {!customer.archived && <CorrespondenceForm customer={customer} />}
      {records?.length === 0 && (
        <p className="text-tertiary">还没有往来记录。来电、来信和拜访都记在这里。</p>
      )}
      {records !== undefined && records.length > 0 && (
        <DataTable
          label="往来记录"
          columns={columns}
          rows={records}
          rowKey={({ id }) => id}
          isVoid={({ voided }) => voided !== undefined}
        />
      )}
      {hasMore && (
        <Action kind="quiet" onClick={more}>
          更早的往来
        </Action>
      )}
      {wrong && <Voiding entry={wrong} onDone={() => setWrong(undefined)} />}
    </div>
  );
}

function Summary({ entry }: { entry: Correspondence }) {
  return (
    <>
      {entry.summary}
      {entry.voided && (
        <span className="text-tertiary">{`（${entry.voided.byName}作废：${entry.voided.reason}）`}</span>
      )}
    </>
  );
}

function Voiding({ entry, onDone }: { entry: Correspondence; onDone: () => void }) {
  const { save, problems, saving } = useSave(voidCorrespondence);
  const confirm = async (reason: string) => {
    if (await save({ id: entry.id, customerId: entry.customerId, reason })) onDone();
  };
  return (
    <ConfirmDanger
      open
      title="作废这条往来记录？"
      text={`「${entry.summary}」会划掉，但仍看得到。`}
      actionLabel="作废"
      reasonLabel="作废原因"
      busy={saving}
      problem={problems[0]?.message}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onDone}
    />
  );
}
