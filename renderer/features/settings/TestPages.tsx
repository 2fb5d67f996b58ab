import { useAround } from "#renderer/data/live.ts";
import { JobRow } from "#renderer/record/JobRow.tsx";
import { useJobs } from "#renderer/record/use-jobs.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { Machine } from "#shared/bridge/contract.ts";
import { paperSizes } from "#shared/forms/form.ts";
import { paperLabels } from "./paper-labels.ts";
import { sampleBadge, useTestPage } from "./use-test-page.ts";

interface Props {
  machine: Machine;
  /** What is on the screen is not saved yet: a test page would print what was. */
  isChanged: boolean;
}

/** 测试页 of every paper, and what became of the last ones. */
export function TestPages({ machine, isChanged }: Props) {
  const around = useAround();
  const { jobs } = useJobs();
  const { print, printing, problem } = useTestPage(machine);
  const tests = new Set(["accessBadge", ...paperSizes.map((size) => paperLabels[size].test)]);
  const last = jobs
    .filter((job) => tests.has(job.form) && job.number.startsWith("CS-"))
    .slice(0, 3);
  if (!around) return null;
  return (
    <section className="test-pages" aria-label="测试页">
      <h2>测试页</h2>
      <p className="text-secondary text-table">
        量一量外框和刻度，看四边的线是不是都打出来了，扫一扫二维码。
        {isChanged && "先保存上面的改动。"}
      </p>
      <div className="row">
        {paperSizes.map((size) => (
          <Action
            key={size}
            icon="print"
            busy={printing}
            disabled={isChanged}
            onClick={() => void print(around, size, paperLabels[size].test)}
          >
            {paperLabels[size].label} 测试页
          </Action>
        ))}
        <Action
          busy={printing}
          disabled={isChanged}
          onClick={() => void print(around, "cr80", "accessBadge", sampleBadge(around.now))}
        >
          出入证样卡
        </Action>
      </div>
      {problem && <Notice title={problem} />}
      {last.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </section>
  );
}
