import "./search.css";
import { useState } from "react";
import { useLocation } from "wouter";
import { useHits } from "#renderer/data/search/use-search.ts";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Overlay } from "#renderer/ui/panel/Overlay.tsx";
import { capabilitiesOf } from "#shared/rule-packs/index.ts";
import { HitList } from "./HitList.tsx";
import { launches, launchPath, newCustomerPath } from "./launch.ts";
import { NoHits } from "./NoHits.tsx";
import { Preview } from "./Preview.tsx";
import { SearchField } from "./SearchField.tsx";
import { SearchFooter } from "./SearchFooter.tsx";
import { StartPage } from "./StartPage.tsx";
import { useChosen } from "./use-chosen.ts";

const MOST = 20;

interface Props {
  /** The desk's packs; known when the search opens, so that its keys work from the first moment. */
  packs: string[];
  onClose: () => void;
}

/** 全局搜索 (Ctrl K): finds customers, people and numbers while one types, and begins what is to be done for the one highlighted. */
export function SearchOverlay({ packs, onClose }: Props) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const query = typed.trim();
  const answer = useHits(query, MOST);
  const go = (path: string) => {
    onClose();
    navigate(path);
  };
  const chosen = useChosen(query, answer, go);
  const offered = launches.filter(({ capability }) => capabilitiesOf(packs).includes(capability));
  const create = () => go(newCustomerPath(query));
  const actions = offered.map((launch) => ({
    key: launch.key,
    label: launch.label,
    run: () => go(launchPath(launch, chosen.customer)),
  }));
  useKeys("dialog", [
    { key: "Esc", label: "关闭", run: onClose },
    ...actions,
    { key: "F7", label: "新建客户", run: create },
  ]);
  const nothing = query !== "" && answer?.query === query && answer.hits.length === 0;
  return (
    <Overlay label="搜索" className={nothing ? "search search-small" : "search"} onClose={onClose}>
      <div className="search-sheet">
        <SearchField
          value={typed}
          onChange={setTyped}
          activeId={chosen.domId}
          onMove={chosen.move}
          onEnter={chosen.enter}
        />
        {query === "" ? (
          <StartPage actions={actions} onCreate={create} />
        ) : nothing ? (
          <NoHits query={query} actions={actions} onCreate={create} onOpen={go} />
        ) : (
          <div className="search-body">
            <HitList hits={chosen.hits} query={query} facts={chosen.facts} chosen={chosen} />
            <Preview chosen={chosen} actions={actions} onOpen={go} />
          </div>
        )}
        <SearchFooter query={query} answer={answer} />
      </div>
    </Overlay>
  );
}
