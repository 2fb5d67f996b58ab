import { type ReactNode, useState } from "react";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { type Tab, Tabs } from "#renderer/ui/record/Tabs.tsx";
import type { Step } from "#shared/domain/common/steps.ts";
import { HistoryTab } from "./HistoryTab.tsx";
import { type Printable, PrintsTab } from "./PrintsTab.tsx";
import { TraceTab, type TraceWords } from "./TraceTab.tsx";

interface Props {
  /** Read aloud before the tabs. */
  label: string;
  /** "complaint:TS-…". */
  subject: string;
  record: { id: string; steps: readonly Step[] };
  /** Left out where nothing is ever printed. */
  printables?: () => readonly Printable[];
  words: TraceWords;
  /** 经过 when it is more than the steps. */
  history?: ReactNode;
  /** What only this kind of record has, behind 经过. */
  own?: readonly (Tab & { content: ReactNode })[];
  /** The tab that is open at first, 经过 when left out. */
  first?: string;
}

/** Below the facts of a record: 经过, what is its own, 打印件, 留痕. Ctrl P goes to 打印件. */
export function RecordTabs(props: Props) {
  const { label, subject, record, printables, words, own = [], first = "history" } = props;
  const [tab, setTab] = useState(first);
  const toPrints = { key: "Ctrl P", label: "打印", run: () => setTab("prints") };
  useKeys("pane", !printables || tab === "prints" ? undefined : [toPrints]);
  const tabs = [
    { id: "history", label: "经过", count: record.steps.length },
    ...own,
    ...(printables ? [{ id: "prints", label: "打印件" }] : []),
    { id: "trace", label: "留痕" },
  ];
  return (
    <div>
      <Tabs label={label} tabs={tabs} current={tab} onChange={setTab}>
        {tab === "history" && (props.history ?? <HistoryTab steps={record.steps} />)}
        {own.find(({ id }) => id === tab)?.content}
        {tab === "prints" && printables && (
          <PrintsTab subject={subject} number={record.id} printables={printables()} />
        )}
        {tab === "trace" && <TraceTab subject={subject} words={words} />}
      </Tabs>
    </div>
  );
}
