import { useState } from "react";
import { useCounter, useList, useRecord, useRecords } from "#renderer/data/live.ts";
import { useHits } from "#renderer/data/search/use-search.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane } from "#renderer/ui/list/QueueRow.tsx";
import { SearchInput } from "#renderer/ui/list/SearchInput.tsx";
import { useShownQueue } from "#renderer/ui/list/use-shown-queue.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { passLists } from "#shared/domain/passes/standing.ts";
import { PassRow } from "./PassRow.tsx";

interface Props {
  selected: string | undefined;
  onSelect: (id: string) => void;
  onNew: () => void;
}

const places = [
  {
    id: "toCheck",
    label: "待核对",
    empty: "没有要核对的出门条",
    text: "设备和物品出门，先核对清单，再开出门条。",
  },
  {
    id: "toApprove",
    label: "待审批",
    empty: "没有要审批的出门条",
    text: "核对过、要领导同意才能开具的会列在这里。",
  },
  {
    id: "issued",
    label: "已开具",
    empty: "还没有开具的出门条",
    text: "核对、审批办完，点「开具」，门岗凭它放行。",
  },
  {
    id: "released",
    label: "已放行",
    empty: "还没有放行的出门条",
    text: "门岗放行以后列在这里，一张只能放行一次。",
  },
  {
    id: "toReturn",
    label: "待归还",
    empty: "没有待归还的物品",
    text: "开具时选了「归还」的，还清之前都在这里。",
  },
  {
    id: "ended",
    label: "已结束",
    empty: "还没有结束的出门条",
    text: "已还清、作废和不同意的会列在这里。",
  },
] as const;
type Place = (typeof places)[number]["id"];

/** The newest first where the past is shown; else what is due first. */
const newestFirst: readonly Place[] = ["issued", "released", "ended"];

/** The places in which a pass stands. */
function placesOf(pass: ExitPass | null | undefined): Place[] {
  const lists = pass ? passLists(pass).map(({ list }) => list) : [];
  return places.map(({ id }) => id).filter((id) => lists.includes(`pass.${id}`));
}

/** The queues of passes, and whatever a search finds among all of them. */
export function PassList({ selected, onSelect, onNew }: Props) {
  const queues = placesOf(useRecord<ExitPass>(exitPassTable, selected));
  const [place, setPlace] = useShownQueue<Place>("toCheck", { id: selected, queues });
  const [text, setText] = useState("");
  const list = useList<ExitPass>(`pass.${place}`, { newestFirst: newestFirst.includes(place) });
  const hits = useHits(text.trim(), 60)?.hits;
  const ids = (hits ?? []).filter(({ table }) => table === exitPassTable.name).map(({ id }) => id);
  const found = useRecords<ExitPass>(exitPassTable, ids) ?? [];
  const isSearching = text.trim() !== "";
  const items = isSearching ? found : (list.records ?? []);
  const counts = useQueueCounts();
  const tabs = places.map(({ id, label }) => ({ id, label, count: counts[id] }));
  const here = places.find(({ id }) => id === place);
  return (
    <ListPane
      head={
        <>
          <FilterTabs
            label="出门条"
            tabs={tabs.map(({ count, ...tab }) => (count ? { ...tab, count } : tab))}
            current={place}
            onChange={(id) => setPlace(id as Place)}
          />
          <SearchInput
            label="查找出门条"
            hint="客户、携带人、编号、序列号"
            value={text}
            onChange={setText}
          />
        </>
      }
      footer={<Footer pending={counts.toReturn ?? 0} onNew={onNew} />}
    >
      <QueueList
        label={here?.label ?? "出门条"}
        sections={[{ items }]}
        idOf={(pass) => pass.id}
        renderItem={(pass) => <PassRow pass={pass} />}
        selected={selected}
        onSelect={onSelect}
        {...(!isSearching && list.hasMore ? { onNearEnd: list.more } : {})}
        empty={
          list.records && (
            <EmptyState
              icon="release"
              title={isSearching ? `没有找到“${text.trim()}”` : (here?.empty ?? "")}
              text={isSearching ? "换客户、携带人或序列号的一部分试试。" : (here?.text ?? "")}
              action={
                !isSearching &&
                place === "toCheck" && (
                  <Action kind="main" onClick={onNew}>
                    开出门条
                  </Action>
                )
              }
            />
          )
        }
      />
    </ListPane>
  );
}

/** The past is not counted: the number would only grow. */
const useQueueCounts = (): Partial<Record<Place, number>> => ({
  toCheck: useCounter("pass.toCheck"),
  toApprove: useCounter("pass.toApprove"),
  toReturn: useCounter("pass.toReturn"),
});

function Footer({ pending, onNew }: { pending: number; onNew: () => void }) {
  return (
    <>
      <span>{pending > 0 ? `${pending} 张有物品待归还` : "没有待归还的物品"}</span>
      <span className="grow" />
      <Action size="small" kind="quiet" keys="F6" onClick={onNew}>
        开出门条
      </Action>
    </>
  );
}
