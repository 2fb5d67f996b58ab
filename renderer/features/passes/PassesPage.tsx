import { useLocation } from "wouter";
import { useRecord } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { NewPass } from "./NewPass.tsx";
import { PassForm } from "./PassForm.tsx";
import { PassList } from "./PassList.tsx";
import { PassRecord } from "./PassRecord.tsx";
import { valuesOf } from "./pass-values.ts";

/** 放行: the queues at the left, a pass or its application at the right. */
export function PassesPage() {
  const [path, navigate] = useLocation();
  const [width, setWidth] = useListWidth("passes");
  const [, , id, mode] = path.split("/");
  const isNew = id === "new";
  const toNew = () => navigate("/passes/new");
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <PassList
          selected={isNew ? undefined : id}
          onSelect={(chosen) => navigate(`/passes/${chosen}`)}
          onNew={toNew}
        />
      }
      record={isNew ? <NewPass /> : <OnePass id={id} isEditing={mode === "edit"} onNew={toNew} />}
    />
  );
}

interface OneProps {
  id: string | undefined;
  isEditing: boolean;
  onNew: () => void;
}

function OnePass({ id, isEditing, onNew }: OneProps) {
  const [, navigate] = useLocation();
  const pass = useRecord<ExitPass>(exitPassTable, id);
  if (pass === undefined) return null;
  if (pass === null)
    return (
      <EmptyState
        icon="release"
        title={id ? `没有出门条 ${id}` : "选一张出门条看详情"}
        text="写明客户、携带人和物品，逐行核对后开具，一式三联。"
        action={
          <Action kind="main" keys="F6" onClick={onNew}>
            开出门条
          </Action>
        }
      />
    );
  const toRecord = () => navigate(`/passes/${pass.id}`);
  const isChangeable = pass.state === "applied" || pass.state === "checked";
  return isEditing && isChangeable ? (
    <PassForm
      key={pass.id}
      draftKey={`pass.${pass.id}`}
      initial={valuesOf(pass)}
      pass={pass}
      onSaved={toRecord}
      onCancel={toRecord}
    />
  ) : (
    <PassRecord key={pass.id} pass={pass} onEdit={() => navigate(`/passes/${pass.id}/edit`)} />
  );
}
