import { JobActions } from "#renderer/record/JobRow.tsx";
import { jobTones, useJobCalls } from "#renderer/record/use-job-calls.ts";
import { jobStateLabels } from "#renderer/record/use-jobs.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import { type Fact, Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { PrintJob } from "#shared/bridge/print-job.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { singleCopy } from "#shared/forms/form.ts";
import { isoTime } from "#shared/lib/time.ts";
import { advice, jobTitle, numbersOf } from "./job-words.ts";
import { ReprintBox } from "./ReprintBox.tsx";

/** One print job: what is known of it, what to do about it, and printing it again. */
export function JobPane({ job }: { job: PrintJob }) {
  const calls = useJobCalls();
  const hint = advice[job.state];
  return (
    <RecordPane
      label={`打印件 ${job.number}`}
      head={
        <RecordHead
          title={jobTitle(job)}
          number={job.number}
          marks={<StateChip tone={jobTones[job.state]}>{jobStateLabels[job.state]}</StateChip>}
          actions={<JobActions job={job} calls={calls} size="middle" />}
        />
      }
    >
      <div className="job-pane">
        {calls.problem && <Notice title={calls.problem} />}
        {job.state === "queued" && <Progress job={job} />}
        {hint && (
          <Notice tone={hint.tone} title={job.problem ?? hint.title}>
            {hint.text}
          </Notice>
        )}
        {!hint && job.problem && (
          <Notice tone="warning" title={job.problem}>
            缺的字请用笔补上。
          </Notice>
        )}
        <Facts facts={useFacts(job)} />
        <Numbers job={job} />
        <ReprintBox job={job} />
      </div>
    </RecordPane>
  );
}

function Progress({ job: { progress } }: { job: PrintJob }) {
  if (!progress) return <ProgressBar text="排队，等前面的打印件" />;
  const { done, of } = progress;
  return (
    <ProgressBar
      text={done < of ? `正在排版，${done} / ${of} 张` : "正在送打印机"}
      fraction={done / of}
    />
  );
}

function useFacts(job: PrintJob): Fact[] {
  const { nameOf } = usePeople();
  const copies = job.copies.filter((copy) => copy !== singleCopy);
  return [
    { label: "打印时间", value: <Time at={isoTime(Date.parse(job.at), chinaOffset)} /> },
    { label: "打印人", value: nameOf(job.by) },
    { label: "打印机", value: job.printer ?? "存为 PDF" },
    { label: "页数", value: job.pages === null ? "还不知道" : `${job.pages} 页` },
    { label: "联", value: copies.length > 0 ? copies.join("、") : "一联" },
    { label: "第几次", value: job.nth > 1 ? `补打第 ${job.nth} 次` : "第一次" },
    ...(job.reason ? [{ label: "补打原因", value: job.reason, wide: true }] : []),
    ...(job.files.length > 0
      ? [{ label: "文件", value: <FileNames files={job.files} />, wide: true }]
      : []),
  ];
}

const FileNames = ({ files }: { files: readonly string[] }) => (
  <span className="job-files">{files.map((file) => file.split(/[\\/]/).at(-1)).join("、")}</span>
);

/** The documents of a batch. */
function Numbers({ job }: { job: PrintJob }) {
  const numbers = numbersOf(job);
  if (numbers.length === 1) return null;
  return (
    <section aria-label="其中的单据">
      <h2 className="job-heading">其中的单据 {numbers.length} 份</h2>
      <ul className="job-numbers num">
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
      </ul>
    </section>
  );
}
