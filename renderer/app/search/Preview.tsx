import { matterOf } from "#renderer/record/matters.ts";
import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { type Role, roleLabels } from "#shared/domain/common/staff-roles.ts";
import { CustomerPreview } from "./CustomerPreview.tsx";
import { asCustomer } from "./hit-facts.ts";
import type { LaunchAction } from "./StartPage.tsx";
import type { Chosen } from "./use-chosen.ts";

interface Props {
  chosen: Chosen;
  actions: readonly LaunchAction[];
  onOpen: (path: string) => void;
}

/** What one wants to know of the highlighted hit before opening it, and what can be done with it. */
export function Preview({ chosen, actions, onOpen }: Props) {
  const { hit, record, path, customer } = chosen;
  if (!hit || !record) return <div className="search-preview" />;
  const file = asCustomer(hit.table, record);
  return (
    <section className="search-preview" aria-label={hit.title}>
      {file ? (
        <CustomerPreview customer={file} related={chosen.related} onOpen={onOpen} />
      ) : (
        <OtherPreview chosen={chosen} />
      )}
      <div className="search-launches">
        {path !== undefined && (
          <Action kind="main" keys="Enter" onClick={() => onOpen(path)}>
            {file ? "打开档案" : "打开"}
          </Action>
        )}
        {customer !== undefined &&
          actions.map(({ key, label, run }) => (
            <Action key={key} keys={key} onClick={run}>
              {label}
            </Action>
          ))}
      </div>
    </section>
  );
}

function OtherPreview({ chosen }: Pick<Props, "chosen">) {
  const { hit, record } = chosen;
  const now = useNow();
  if (!hit || !record) return null;
  const matter = matterOf(hit.table, record, now);
  const facts = matter
    ? [
        { label: "编号", value: matter.number },
        { label: "状态", value: matter.state },
        { label: "登记时间", value: <Time at={matter.at} /> },
      ]
    : staffFacts(record as { roles?: Role[]; department?: string; phone?: string });
  return (
    <>
      <div>
        <h2>{matter?.what ?? hit.title}</h2>
        {matter && hit.title !== matter.what && <p className="search-meta">{hit.title}</p>}
      </div>
      <Facts facts={facts} columns={1} />
    </>
  );
}

const staffFacts = (person: { roles?: Role[]; department?: string; phone?: string }) => [
  { label: "角色", value: person.roles?.map((role) => roleLabels[role]).join("、") },
  { label: "部门", value: person.department },
  { label: "手机", value: person.phone && <PhoneText phone={person.phone} /> },
];
