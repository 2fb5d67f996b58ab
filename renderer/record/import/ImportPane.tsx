import "./transfer.css";
import { type ReactNode, useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { leftOut, stillMissing } from "./choices.ts";
import { FileStep } from "./FileStep.tsx";
import { MappingStep } from "./MappingStep.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { ProblemList } from "./ProblemList.tsx";
import type { Import } from "./use-import.ts";

/** The words for what is imported. */
export interface ImportWords {
  /** "导入客户". */
  title: string;
  /** "客户表格". */
  table: string;
  /** "位客户". */
  unit: string;
  /** "查看客户". */
  look: string;
  /** "按新建客户的规则". */
  byRules: string;
}

interface Props {
  work: Import;
  words: ImportWords;
  /** What rows get that say nothing. */
  defaults: ReactNode;
  /** What looks like something on file. */
  twins?: ReactNode;
  onLeave: () => void;
}

/** A table on its way in: the file, its columns, what is wrong, what is there twice, and the import, one below the other. */
export function ImportPane({ work, words, defaults, twins, onLeave }: Props) {
  const { table, checked, choices } = work;
  const [running, setRunning] = useState(false);
  const missing = table ? stillMissing(checked, choices) : ["文件"];
  const count = checked ? checked.good - leftOut(checked, choices).length : 0;
  const run = async () => {
    if (missing.length > 0 || running) return;
    setRunning(true);
    await work.run().finally(() => setRunning(false));
  };
  return (
    <Form label={words.title} onSubmit={() => void run()} onCancel={onLeave} focusFirst={false}>
      <RecordPane
        label={words.title}
        head={<RecordHead title={words.title} />}
        footer={
          <PaneFooter
            submitLabel="导入"
            submitDisabled={missing.length > 0}
            missing={missing}
            busy={running}
          >
            {missing.length === 0 && (
              <span className="text-secondary">{`将导入 ${count} ${words.unit}，作为一条日志，一起成功或一起不成`}</span>
            )}
          </PaneFooter>
        }
      >
        <div className="stack transfer">
          <Outcome work={work} words={words} onLeave={onLeave} />
          <FileStep work={work} what={words.table} />
          {table && (
            <MappingStep work={work} table={table} defaults={defaults} byRules={words.byRules} />
          )}
          <Progress work={work} />
          {checked && <ProblemList work={work} checked={checked} />}
          {checked && checked.twins.length > 0 && twins}
          {checked && checked.good > 0 && <PreviewTable checked={checked} />}
        </div>
      </RecordPane>
    </Form>
  );
}

function Progress({ work: { progress, cancel } }: { work: Import }) {
  if (!progress) return null;
  const { text, done, total } = progress;
  return (
    <ProgressBar
      text={total > 0 ? `${text} ${done} / ${total} 行` : text}
      {...(total > 0 ? { fraction: done / total } : {})}
      onCancel={cancel}
    />
  );
}

function Outcome({ work: { problem, imported }, words, onLeave }: Omit<Props, "defaults">) {
  const each = words.unit.slice(1);
  return (
    <>
      {problem && <Notice title={problem} />}
      {imported !== undefined && (
        <Notice
          tone="ok"
          title={`已导入 ${imported} ${words.unit}`}
          action={<Action onClick={onLeave}>{words.look}</Action>}
        >
          {`每${words.unit.slice(0, 1)}${each}的经过和留痕里都有这次导入。`}
        </Notice>
      )}
    </>
  );
}
