import { QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { enterIncentive } from "#shared/domain/incentives/enter.ts";
import {
  entryAbout,
  entryList,
  entryWords,
  type IncentiveEntry,
} from "#shared/domain/incentives/entry.ts";
import { PartPane } from "../PartPane.tsx";
import type { PartProps } from "../use-place.ts";
import { EntryForm } from "./EntryForm.tsx";
import { EntryRecord } from "./EntryRecord.tsx";

/** 事项登记: accidents, praise, saved cost, bonuses and corrections. */
export function EntriesPart({ place, around }: PartProps) {
  const mayEnter = mayDo(around.actor, enterIncentive.name);
  return (
    <PartPane<IncentiveEntry>
      place={place}
      label="激励事项"
      list={entryList}
      row={(entry) => <Row entry={entry} />}
      empty={{
        title: "还没有登记事项",
        text: "安全事故、客户表扬、节约成本、奖金和更正在右边登记，汇总时计入。",
      }}
      add={mayEnter ? "登记一项" : undefined}
      form={<EntryForm around={around} mayEnter={mayEnter} onSaved={place.select} />}
      record={(id) => <EntryRecord key={id} id={id} around={around} />}
    />
  );
}

const Row = ({ entry }: { entry: IncentiveEntry }) => (
  <QueueRow
    title={entryAbout(entry)}
    end={entry.voided && <StateChip tone="void">已作废</StateChip>}
    detail={`${entryWords(entry)}，${entry.what}`}
    endDetail={entry.on}
  />
);
