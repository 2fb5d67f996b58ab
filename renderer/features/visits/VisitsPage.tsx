import { useLocation } from "wouter";
import { useRecord } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { NewVisit } from "./NewVisit.tsx";
import { VisitForm } from "./VisitForm.tsx";
import { VisitList } from "./VisitList.tsx";
import { VisitRecord } from "./VisitRecord.tsx";
import { valuesOf } from "./visit-values.ts";

/** 接待: the list at the left, a visit or its registration at the right. */
export function VisitsPage() {
  const [path, navigate] = useLocation();
  const [width, setWidth] = useListWidth("visits");
  const [, , id, mode] = path.split("/");
  const isNew = id === "new";
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <VisitList
          selected={isNew ? undefined : id}
          onSelect={(chosen) => navigate(`/visits/${chosen}`)}
          onNew={() => navigate("/visits/new")}
        />
      }
      record={
        isNew ? (
          <NewVisit />
        ) : (
          <OneVisit id={id} isEditing={mode === "edit"} onNew={() => navigate("/visits/new")} />
        )
      }
    />
  );
}

interface OneProps {
  id: string | undefined;
  isEditing: boolean;
  onNew: () => void;
}

function OneVisit({ id, isEditing, onNew }: OneProps) {
  const [, navigate] = useLocation();
  const visit = useRecord<Visit>(visitTable, id);
  if (visit === undefined) return null;
  if (visit === null)
    return (
      <EmptyState
        icon="bell"
        title={id ? `没有来访 ${id}` : "选一条来访看详情"}
        text="登记来访只要几秒：回访客输入手机后四位，选中，回车。"
        action={
          <Action kind="main" keys="F2" onClick={onNew}>
            登记来访
          </Action>
        }
      />
    );
  const toRecord = () => navigate(`/visits/${visit.id}`);
  const isOpen = visit.state === "expected" || visit.state === "inHouse";
  return isEditing && isOpen ? (
    <VisitForm
      key={visit.id}
      draftKey={`visit.${visit.id}`}
      initial={valuesOf(visit)}
      visit={visit}
      onSaved={toRecord}
      onCancel={toRecord}
    />
  ) : (
    <VisitRecord visit={visit} onEdit={() => navigate(`/visits/${visit.id}/edit`)} />
  );
}
