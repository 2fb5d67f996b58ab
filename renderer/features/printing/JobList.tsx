import { useState } from "react";
import { jobTones, useJobCalls } from "#renderer/record/use-job-calls.ts";
import { jobStateLabels } from "#renderer/record/use-jobs.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime } from "#shared/lib/time.ts";
import { isHandedOver, jobTitle, waitsForPerson } from "./job-words.ts";

interface Props {
  jobs: readonly PrintJob[];
  selected: string | undefined;
  onSelect: (id: string) => void;
  onBatch: () => void;
}

type Place = "open" | "all";
const isOpen = (job: PrintJob) => waitsForPerson(job) || job.state === "queued";

/** The jobs, newest first; Space marks those that a person has in hand, to confirm them at once. */
export function JobList({ jobs, selected, onSelect, onBatch }: Props) {
  const [place, setPlace] = useState<Place>("open");
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const open = jobs.filter(isOpen);
  const shown = place === "open" ? jobs.filter((job) => isOpen(job) || job.id === selected) : jobs;
  const toggle = (id: string) => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    setMarked(next);
  };
  const tabs = [
    { id: "open", label: "待处理", ...(open.length > 0 ? { count: open.length } : {}) },
    { id: "all", label: "全部" },
  ];
  return (
    <ListPane
      head={
        <FilterTabs
          label="打印件"
          tabs={tabs}
          current={place}
          onChange={(id) => setPlace(id as Place)}
        />
      }
      footer={
        <Footer
          jobs={shown}
          marked={marked}
          onDone={() => setMarked(new Set())}
          onBatch={onBatch}
        />
      }
    >
      <QueueList
        label={place === "open" ? "待处理的打印件" : "全部打印件"}
        sections={[{ items: shown }]}
        idOf={(job) => job.id}
        renderItem={(job) => <JobLine job={job} isMarked={marked.has(job.id)} />}
        selected={selected}
        onSelect={onSelect}
        marked={marked}
        onMark={toggle}
        empty={
          <EmptyState
            icon="print"
            title={place === "open" ? "没有要处理的打印件" : "还没有打印过"}
            text="打印的单据都在这里：送到没有、打出来没有、失败了怎么办。"
          />
        }
      />
    </ListPane>
  );
}

function JobLine({ job, isMarked }: { job: PrintJob; isMarked: boolean }) {
  const { nameOf } = usePeople();
  const again = job.nth > 1 ? `·补打第 ${job.nth} 次` : "";
  const at = isoTime(Date.parse(job.at), chinaOffset);
  return (
    <QueueRow
      {...(isMarked ? { lead: <span className="job-mark">✓</span> } : {})}
      title={jobTitle(job)}
      end={<StateChip tone={jobTones[job.state]}>{jobStateLabels[job.state]}</StateChip>}
      number={job.number}
      detail={`${job.printer ?? "PDF"}${again}·${nameOf(job.by)}`}
      endDetail={<Time at={at} />}
    />
  );
}

interface FooterProps {
  jobs: readonly PrintJob[];
  marked: ReadonlySet<string>;
  onDone: () => void;
  onBatch: () => void;
}

/** Confirms what is marked, or everything that was handed over. */
function Footer({ jobs, marked, onDone, onBatch }: FooterProps) {
  const { confirm, problem } = useJobCalls();
  const out = jobs.filter(isHandedOver);
  const chosen = marked.size > 0 ? out.filter(({ id }) => marked.has(id)) : out;
  const run = async () => {
    await confirm(chosen.map(({ id }) => id));
    onDone();
  };
  return (
    <>
      {problem ? (
        <span className="text-over">{problem}</span>
      ) : (
        <span>{out.length > 0 ? "空格标记，可一起确认" : ""}</span>
      )}
      <span className="grow" />
      {chosen.length > 0 && (
        <Action size="small" kind="quiet" onClick={() => void run()}>
          {marked.size > 0 ? `标记的 ${chosen.length} 份已打印` : `全部 ${chosen.length} 份已打印`}
        </Action>
      )}
      <Action size="small" kind="quiet" onClick={onBatch}>
        成批打印
      </Action>
    </>
  );
}
