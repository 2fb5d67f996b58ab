import { useEffect, useRef } from "react";
import { Keycap } from "#renderer/ui/keys/Keycap.tsx";
import { Avatar } from "#renderer/ui/panel/Marks.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { roleLabels } from "#shared/domain/common/staff-roles.ts";
import { initialsOf } from "./initials.ts";

type Person = AppState["people"][number];

export const rolesText = ({ roles }: Pick<Person, "roles">): string =>
  roles.map((role) => roleLabels[role]).join("、");

interface Props {
  people: readonly Person[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  drafts: ReadonlyMap<string, number>;
}

/** 姓名: everybody who may sign in, as radio buttons; a digit or the first letter of the name chooses as well. */
export function PeopleSide({ people, chosen, onChoose, drafts }: Props) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is chosen by a key may stand further down
  useEffect(() => {
    list.current?.querySelector(".person-on")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <section className="lock-people">
      <h1>切换用户</h1>
      <div ref={list} role="radiogroup" aria-label="姓名">
        {people.map((person, index) => {
          const count = drafts.get(person.id) ?? 0;
          return (
            <label key={person.id} className={person.id === chosen ? "person person-on" : "person"}>
              <input
                type="radio"
                className="cover-input"
                name="person"
                aria-label={person.name}
                checked={person.id === chosen}
                onChange={() => onChoose(person.id)}
              />
              <Avatar name={person.name} size="middle" quiet={person.id !== chosen} />
              <span className="ellipsis">
                <b className="ellipsis">{person.name}</b>
                <small className="ellipsis">
                  {rolesText(person)}
                  {count > 0 && `，有 ${count} 份草稿`}
                </small>
              </span>
              <span className="person-keys">
                {index < 9 && <Keycap name={String(index + 1)} />}
                <Keycap name={initialsOf(person.name)[0] ?? ""} />
              </span>
            </label>
          );
        })}
      </div>
    </section>
  );
}
