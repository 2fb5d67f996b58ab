import { useList } from "#renderer/data/live.ts";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { matterOf } from "./matters.ts";
import "./matters.css";

interface Props {
  /** The list to read: `of:${customerId}` or `phone:${digits}`. */
  list: string;
  limit?: number;
  onOpen: (path: string) => void;
}

/** What there is about a customer or a caller, open matters first, the newest first. */
export function MattersOf({ list, limit = 30, onOpen }: Props) {
  const now = useNow();
  const { records, tables } = useList<BaseRecord>(list, { limit, newestFirst: true });
  const matters = (records ?? []).flatMap(
    (record, index) => matterOf(tables[index] ?? "", record, now) ?? [],
  );
  const open = matters.filter((matter) => matter.open);
  const past = matters.filter((matter) => !matter.open);
  const groups = [
    { title: "未结事项", matters: open },
    { title: "以往", matters: past },
  ];
  if (matters.length === 0) return <p className="text-tertiary">还没有往来事项</p>;
  return groups.map(
    (group) =>
      group.matters.length > 0 && (
        <section key={group.title} className="matters" aria-label={group.title}>
          <h3>
            {group.title} <small className="text-tertiary">{group.matters.length} 件</small>
          </h3>
          <ul>
            {group.matters.map((matter) => (
              <li key={matter.path}>
                <button type="button" onClick={() => onOpen(matter.path)}>
                  <Icon name={matter.icon} size={16} />
                  <span className="grow">
                    {matter.what}
                    <small className="text-tertiary">
                      <span className="num">{matter.number}</span> · {matter.state}
                    </small>
                  </span>
                  <Time at={matter.at} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}
