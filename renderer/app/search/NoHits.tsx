import { useAlike } from "#renderer/data/search/use-search.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import type { LaunchAction } from "./StartPage.tsx";

interface Props {
  query: string;
  actions: readonly LaunchAction[];
  onCreate: () => void;
  onOpen: (path: string) => void;
}

const isNumber = (query: string) => /^[\d\s-]+$/.test(query.normalize("NFKC"));

/** Nothing was found: what sounds like it, and the first step for somebody new. */
export function NoHits({ query, actions, onCreate, onOpen }: Props) {
  const visit = actions.find(({ key }) => key === "F2");
  const advice = isNumber(query)
    ? "换成名称或拼音再找一次，或者现在就建档。"
    : "换成电话后四位再找一次，或者现在就建档。";
  return (
    <div className="search-body">
      <EmptyState
        icon="search"
        title={isNumber(query) ? `没有找到“${query}”` : `没有叫“${query}”的客户`}
        text={advice}
        action={
          <>
            <Action kind="main" keys="F7" onClick={onCreate}>
              新建客户
            </Action>
            {visit && (
              <Action keys="F2" onClick={visit.run}>
                登记来访
              </Action>
            )}
          </>
        }
      />
      <Alike query={query} onOpen={onOpen} />
    </div>
  );
}

function Alike({ query, onOpen }: Pick<Props, "query" | "onOpen">) {
  const hits = useAlike(query, 5);
  return (
    <div className="search-preview">
      {hits.length > 0 && (
        <>
          <div className="search-caption">
            <span>名称或读音相近</span>
            <small>{hits.length}</small>
          </div>
          <ul className="search-alike">
            {hits.map((hit) => (
              <li key={hit.id}>
                <button type="button" onClick={() => onOpen(`/customers/${hit.id}`)}>
                  <span className="hit-picture">
                    <Icon name="building" />
                  </span>
                  <span className="ellipsis">
                    <span className="hit-name">{hit.title}</span>
                    <span className="hit-detail ellipsis">{hit.detail}</span>
                  </span>
                  <span className="hit-end">{hit.byName ? "名称近" : "读音近"}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="text-tertiary text-small">建档前会再查一遍重名、电话和信用代码。</p>
    </div>
  );
}
