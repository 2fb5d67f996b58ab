import { type ReactNode, useEffect } from "react";
import { foundIn } from "#renderer/data/search/found-in.ts";
import type { Hit } from "#renderer/data/search/hit.ts";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import { GradeMark } from "#renderer/ui/panel/Marks.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { MarkedText, Time } from "#renderer/ui/text/Text.tsx";
import { formatPhone } from "#shared/domain/common/phone.ts";
import { asCustomer, openMatters } from "./hit-facts.ts";
import { hitListId } from "./SearchField.tsx";
import { type Chosen, factsKey, type HitFacts } from "./use-chosen.ts";

const groups: { label: string; kinds: Hit["kind"][] }[] = [
  { label: "客户", kinds: ["customer"] },
  { label: "联系人和来访人", kinds: ["contact", "visitor"] },
  { label: "员工", kinds: ["staff"] },
  { label: "单据", kinds: ["document"] },
];

interface Props {
  hits: readonly Hit[];
  query: string;
  facts: ReadonlyMap<string, HitFacts>;
  chosen: Pick<Chosen, "index" | "choose" | "domIdOf" | "enter">;
}

/** What was found, in its groups. The field above keeps the focus and moves the highlight. */
export function HitList({ hits, query, facts, chosen }: Props) {
  const activeId = chosen.domIdOf(chosen.index);
  useEffect(() => {
    document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  return (
    <div className="search-hits" role="listbox" id={hitListId} aria-label="搜索结果">
      {groups.map(({ label, kinds }) => {
        const members = hits.flatMap((hit, index) =>
          kinds.includes(hit.kind) ? [{ hit, index }] : [],
        );
        if (members.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
          <div key={label} role="group" aria-label={label}>
            <div className="hit-heading" aria-hidden="true">
              {label}
              <span>{members.length}</span>
            </div>
            {members.map(({ hit, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the list
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
              <div
                key={`${hit.kind} ${hit.id} ${hit.title}`}
                id={chosen.domIdOf(index)}
                className="hit"
                role="option"
                aria-selected={index === chosen.index}
                onClick={() => chosen.choose(index)}
                onDoubleClick={chosen.enter}
              >
                <HitLine hit={hit} query={query} facts={facts.get(factsKey(hit))} />
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface LineProps {
  hit: Hit;
  query: string;
  facts: HitFacts | undefined;
}

const icons: Partial<Record<Hit["kind"], IconName>> = { customer: "building", document: "doc" };

function HitLine({ hit, query, facts }: LineProps) {
  const icon = icons[hit.kind];
  const inTitle = foundIn(hit.title, query);
  // A number is rarely part of the title; it is marked where it stands.
  const detail = detailOf(hit, facts);
  const inDetail = inTitle.length === 0 && /\d/.test(query) ? foundIn(detail, query) : [];
  const customer = hit.kind === "customer" ? asCustomer(hit.table, facts?.record) : undefined;
  return (
    <>
      <span className={icon ? "hit-picture" : "hit-picture hit-round"} aria-hidden="true">
        {icon ? <Icon name={icon} /> : [...hit.title][0]}
      </span>
      <span className="ellipsis">
        <span className="hit-name">
          <span className="ellipsis">
            <MarkedText text={hit.title} ranges={inTitle} />
          </span>
          {customer?.grade && <GradeMark grade={customer.grade} />}
        </span>
        <span className="hit-detail ellipsis">
          <MarkedText text={detail} ranges={inDetail} />
        </span>
      </span>
      <span className="hit-end num">
        <HitEnd hit={hit} facts={facts} />
      </span>
    </>
  );
}

/** Beneath a contact stand the customer, the post and the phone. */
function detailOf(hit: Hit, facts: HitFacts | undefined): string {
  const customer = asCustomer(hit.table, facts?.record);
  if (hit.kind !== "contact" || !customer) return hit.detail;
  const contact = customer.contacts.find(({ name }) => name === hit.title);
  const phone = contact?.phones[0];
  const where = [customer.name, contact?.post].filter(Boolean).join(" ");
  return phone === undefined ? where : `${where}·${formatPhone(phone)}`;
}

const visitDay = (id: string) => /-(\d{4})(\d{2})(\d{2})-/.exec(id)?.slice(1).join("-");

function HitEnd({ hit, facts }: Pick<LineProps, "hit" | "facts">): ReactNode {
  const now = useNow();
  if (hit.kind === "contact") return "联系人";
  if (hit.kind === "staff") return "员工";
  if (hit.kind === "document") return hit.detail.includes(hit.id) ? "" : hit.id;
  if (hit.kind === "visitor")
    return (
      <>
        {`来访 ${hit.count} 次`}
        <br />
        {visitDay(hit.id)}
      </>
    );
  if (!facts) return null;
  const open = openMatters(facts.related, now);
  const due = open[0]?.due;
  if (open.length === 0) return "无未结";
  return (
    <>
      {`未结 ${open.length} 件`}
      {due && (
        <>
          <br />
          最早 <Time at={due} />
        </>
      )}
    </>
  );
}
