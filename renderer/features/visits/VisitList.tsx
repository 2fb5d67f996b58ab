import { useState } from "react";
import { useAround, useCounter } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane } from "#renderer/ui/list/QueueRow.tsx";
import { SearchInput } from "#renderer/ui/list/SearchInput.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { clockTime } from "#shared/lib/time.ts";
import { useVisitList, type VisitTab } from "./use-visit-list.ts";
import { VisitRow } from "./VisitRow.tsx";

interface Props {
  selected: string | undefined;
  onSelect: (id: string) => void;
  onNew: () => void;
}

const empty: Record<VisitTab, { title: string; text: string }> = {
  inHouse: { title: "现在没有来访的客人", text: "客人到了，在这里登记；屋里有谁，一看就知道。" },
  expected: { title: "没有预约的来访", text: "先登记预约，客人到时一键变成到访。" },
  left: { title: "还没有已离开的来访", text: "登记离开后，来访记录留在这里。" },
};

/** 在访, 预计, 已离开: who is in the house, who will come, who has left. */
export function VisitList({ selected, onSelect, onNew }: Props) {
  const [tab, setTab] = useState<VisitTab>("inHouse");
  const [text, setText] = useState("");
  const { sections, isReading, more } = useVisitList(tab, text);
  const tabs = [
    { id: "inHouse", label: "在访", count: useCounter("visit.inHouse") },
    { id: "expected", label: "预计", count: useCounter("visit.expected") },
    { id: "left", label: "已离开" },
  ];
  const nothing =
    text.trim() === ""
      ? empty[tab]
      : { title: "没有找到", text: "可用姓名、单位的开头，或手机后四位查找。" };
  return (
    <ListPane
      head={
        <>
          <FilterTabs
            label="来访"
            tabs={tabs}
            current={tab}
            onChange={(id) => setTab(id as VisitTab)}
          />
          <SearchInput
            label="查找来访"
            hint="姓名、单位、手机后四位"
            value={text}
            onChange={setText}
          />
        </>
      }
      footer={<HouseLine onNew={onNew} />}
    >
      <QueueList
        label={tabs.find(({ id }) => id === tab)?.label ?? "来访"}
        sections={sections}
        idOf={(visit) => visit.id}
        renderItem={(visit) => <VisitRow visit={visit} />}
        selected={selected}
        onSelect={onSelect}
        {...(more ? { onNearEnd: more } : {})}
        empty={
          isReading ? null : (
            <EmptyState
              icon="bell"
              {...nothing}
              action={
                <Action kind="main" onClick={onNew}>
                  登记来访
                </Action>
              }
            />
          )
        }
      />
    </ListPane>
  );
}

/** How many people are in the house, and from the close of business on that they should be checked out. */
function HouseLine({ onNew }: Pick<Props, "onNew">) {
  const people = useCounter("visit.people");
  const around = useAround();
  const now = useNow();
  const close = around?.rules.text("common.deskHours", "close") ?? "";
  const isLate = people > 0 && close !== "" && clockTime(now) >= close;
  return (
    <>
      <span className={isLate ? "text-soon" : ""}>
        {isLate
          ? `已过 ${close}，还有 ${people} 人在访，请登记离开`
          : `在访 ${people} 人，下班前 ${close} 提醒`}
      </span>
      <span className="grow" />
      <Action size="small" kind="quiet" keys="F2" onClick={onNew}>
        新登记
      </Action>
    </>
  );
}
