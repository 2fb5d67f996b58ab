import "./transfer.css";
import { useState } from "react";
import { useLocation } from "wouter";
import { useDesk } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { importCustomers } from "#shared/domain/customers/import.ts";
import { leftOut, stillMissing } from "./choices.ts";
import { FileStep } from "./FileStep.tsx";
import { MappingStep } from "./MappingStep.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { TwinList } from "./TwinList.tsx";
import { type Import, useImport } from "./use-import.ts";

/** 导入客户: the file, its columns, what is wrong, what is there twice, and the import, one below the other. */
export function ImportPage() {
  const [, navigate] = useLocation();
  const { actor } = useDesk();
  if (!mayDo(actor, importCustomers.name))
    return (
      <EmptyState
        icon="lock"
        title="您的角色不能导入客户"
        text="客服主管、客服经理、客户信息主管和部门经理以上可以导入。"
      />
    );
  return (
    <div className="transfer-page">
      <Steps onLeave={() => navigate("/customers")} />
    </div>
  );
}

function Steps({ onLeave }: { onLeave: () => void }) {
  const work = useImport();
  const { table, checked, choices, progress } = work;
  const [running, setRunning] = useState(false);
  const missing = table ? stillMissing(checked, choices) : ["文件"];
  const count = checked ? checked.good - leftOut(checked, choices).length : 0;
  const run = async () => {
    if (missing.length > 0 || running) return;
    setRunning(true);
    await work.run().finally(() => setRunning(false));
  };
  return (
    <Form label="导入客户" onSubmit={() => void run()} onCancel={onLeave} focusFirst={false}>
      <RecordPane
        label="导入客户"
        head={<RecordHead title="导入客户" />}
        footer={
          <PaneFooter
            submitLabel="导入"
            submitDisabled={missing.length > 0}
            missing={missing}
            busy={running}
          >
            {missing.length === 0 && (
              <span className="text-secondary">{`将导入 ${count} 位客户，作为一条日志，一起成功或一起不成`}</span>
            )}
          </PaneFooter>
        }
      >
        <div className="stack transfer">
          <Outcome work={work} />
          <FileStep work={work} />
          {table && <MappingStep work={work} table={table} />}
          {progress && (
            <ProgressBar
              text={
                progress.total > 0
                  ? `${progress.text} ${progress.done} / ${progress.total} 行`
                  : progress.text
              }
              {...(progress.total > 0 ? { fraction: progress.done / progress.total } : {})}
              onCancel={() => work.cancel()}
            />
          )}
          {checked && <ProblemList work={work} checked={checked} />}
          {checked && checked.twins.length > 0 && <TwinList work={work} checked={checked} />}
          {checked && checked.good > 0 && <PreviewTable checked={checked} />}
        </div>
      </RecordPane>
    </Form>
  );
}

function Outcome({ work: { problem, imported } }: { work: Import }) {
  const [, navigate] = useLocation();
  return (
    <>
      {problem && <Notice title={problem} />}
      {imported !== undefined && (
        <Notice
          tone="ok"
          title={`已导入 ${imported} 位客户`}
          action={<Action onClick={() => navigate("/customers")}>查看客户</Action>}
        >
          每位客户的经过和留痕里都有这次导入。
        </Notice>
      )}
    </>
  );
}
