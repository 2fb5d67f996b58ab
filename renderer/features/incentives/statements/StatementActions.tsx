import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { exportTable } from "#renderer/data/transfer/export-table.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { exportIncentives } from "#shared/domain/exports/export.ts";
import { periodTitle } from "#shared/domain/incentives/period.ts";
import type { Statement } from "#shared/domain/incentives/statement.ts";
import { enterTax, submitStatement } from "#shared/domain/incentives/statement-actions.ts";
import { drawStatement } from "#shared/domain/service-incentives.ts";
import { exportHeadings, exportRows } from "./export-rows.ts";
import { useDraw } from "./use-draw.ts";

interface Props {
  statement: Statement;
  around: Surroundings;
  onTax: () => void;
}

/** What can be done with a statement now. What was refused, or where the file went, stands beneath. */
export function StatementActions({ statement, around, onTax }: Props) {
  const { draw, problems, busy } = useDraw(around);
  const submit = useSave(submitStatement);
  const { exportStatement, told } = useExport(statement);
  const may = (name: string) => mayDo(around.actor, name);
  const isDraft = statement.state === "draft";
  const refused = [...problems, ...submit.problems][0]?.message;
  const note = refused ?? told?.text;
  return (
    <>
      {isDraft && may(drawStatement.name) && (
        <Action busy={busy} onClick={() => void draw(statement)}>
          重新汇总
        </Action>
      )}
      {statement.state !== "closed" && may(enterTax.name) && (
        <Action onClick={onTax}>登记个税</Action>
      )}
      {may(exportIncentives.name) && <Action onClick={() => void exportStatement()}>导出</Action>}
      {isDraft && may(submitStatement.name) && (
        <Action
          kind="main"
          busy={submit.saving}
          onClick={() => void submit.save({ id: statement.id })}
        >
          提交审批
        </Action>
      )}
      {note !== undefined && <Notice tone={told?.ok && !refused ? "ok" : "problem"} title={note} />}
    </>
  );
}

function useExport(statement: Statement) {
  const { store } = useDesk();
  const [told, setTold] = useState<{ ok: boolean; text: string }>();
  const exportStatement = async () => {
    const saved = await exportTable(store, exportIncentives, {
      name: `激励汇总 ${statement.id}`,
      filter: periodTitle(statement),
      headings: exportHeadings,
      rows: exportRows(statement),
    });
    setTold(
      saved.ok
        ? { ok: true, text: `已导出：${saved.value}` }
        : { ok: false, text: saved.problems[0]?.message ?? "没有导出" },
    );
  };
  return { exportStatement, told };
}
