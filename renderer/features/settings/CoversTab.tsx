import { useDesk, useList } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { DayText } from "#renderer/ui/text/Text.tsx";
import { type Absence, endCover } from "#shared/domain/staff/absence.ts";
import { localDate } from "#shared/lib/time.ts";
import { CoverForm } from "./CoverForm.tsx";

const none: Absence[] = [];

/** 代审批: who decides in whose place, and on which days. */
export function CoversTab() {
  const { actor } = useDesk();
  const today = localDate(useNow());
  const given = useList<Absence>("absence.given", { limit: 200 }).records ?? none;
  const shown = given.filter(({ until }) => until >= today);
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        <section className="settings-part" aria-label="正在生效和将要生效的授权">
          <h2>授权代审批</h2>
          {shown.length === 0 ? (
            <EmptyState
              icon="stamp"
              title="现在没有授权"
              text="外出前授权一位同事代为审批，他的签字会注明「代」。"
            />
          ) : (
            <CoverTable covers={shown} today={today} actorId={actor.id} />
          )}
        </section>
        <section className="settings-part" aria-label="新的授权">
          <h2>新的授权</h2>
          <CoverForm />
        </section>
      </div>
    </div>
  );
}

interface TableProps {
  covers: readonly Absence[];
  today: string;
  actorId: string;
}

function CoverTable({ covers, today, actorId }: TableProps) {
  const { actor } = useDesk();
  const { save, problems, saving } = useSave(endCover);
  const mayEnd = ({ absent, createdBy }: Absence) =>
    [absent.id, createdBy].includes(actorId) || actor.roles.includes("admin");
  const columns: Column<Absence>[] = [
    { title: "外出的人", cell: ({ absent }) => absent.name },
    { title: "代审批的人", cell: ({ cover }) => cover.name },
    {
      title: "日期",
      cell: ({ from, until }) => (
        <>
          <DayText date={from} /> 至 <DayText date={until} />
        </>
      ),
    },
    { title: "状态", cell: ({ from }) => (from <= today ? "生效中" : "未开始") },
    {
      title: "事由",
      cell: ({ reason, document }) => [reason, document].filter(Boolean).join("；"),
    },
    {
      title: "",
      cell: (absence) =>
        mayEnd(absence) && (
          <Action
            kind="quiet"
            size="small"
            busy={saving}
            label={`结束 ${absence.absent.name} 的授权`}
            onClick={() => void save({ id: absence.id })}
          >
            结束授权
          </Action>
        ),
    },
  ];
  return (
    <>
      {problems[0] && <span className="text-over">{problems[0].message}</span>}
      <DataTable label="授权" columns={columns} rows={covers} rowKey={({ id }) => id} />
    </>
  );
}
