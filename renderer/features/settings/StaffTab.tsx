import { useLocation } from "wouter";
import { useList } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList, type QueueSection } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Avatar } from "#renderer/ui/panel/Marks.tsx";
import { rankLabels, roleLabels } from "#shared/domain/common/staff-roles.ts";
import type { Staff } from "#shared/domain/staff/staff.ts";
import { ChangePerson } from "./ChangePerson.tsx";
import { NewPerson } from "./NewPerson.tsx";

const none: Staff[] = [];
const root = "/settings/staff";

/** 员工: everybody who signs in at this desk or is named in its records. */
export function StaffTab({ chosen }: { chosen: string | undefined }) {
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("staff");
  const active = useList<Staff>("staff.active", { limit: 500 }).records ?? none;
  const left = useList<Staff>("staff.left", { limit: 500 }).records ?? none;
  const sections: QueueSection<Staff>[] = [
    { heading: "在职", items: active },
    { heading: "已停用", items: left },
  ];
  const person = [...active, ...left].find(({ id }) => id === chosen);
  const back = () => navigate(root);
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <ListPane
          head={
            <Action icon="plus" onClick={() => navigate(`${root}/new`)}>
              添加员工
            </Action>
          }
        >
          <QueueList
            label="员工"
            sections={sections.filter(({ items }) => items.length > 0)}
            idOf={({ id }) => id}
            renderItem={renderPerson}
            selected={chosen}
            onSelect={(id) => navigate(`${root}/${id}`)}
          />
        </ListPane>
      }
      record={
        chosen === "new" ? (
          <NewPerson onAdded={(id) => navigate(`${root}/${id}`)} onCancel={back} />
        ) : person ? (
          <ChangePerson key={`${person.id} ${person.rev}`} person={person} onCancel={back} />
        ) : (
          <EmptyState
            icon="people"
            title="选一位员工"
            text="角色决定能做什么；离开的员工停用即可，他们办过的事都还在。"
          />
        )
      }
    />
  );
}

function renderPerson({ name, roles, department, rank, active }: Staff) {
  return (
    <QueueRow
      lead={<Avatar name={name} size="middle" quiet={!active} />}
      title={name}
      end={<span className="text-tertiary text-small">{department}</span>}
      detail={roles.map((role) => roleLabels[role]).join("、")}
      endDetail={rankLabels[rank]}
    />
  );
}
