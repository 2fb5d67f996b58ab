import "./set-up.css";
import { useState } from "react";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { callDesk } from "#renderer/desk/client.ts";
import type { AppState } from "#shared/bridge/contract.ts";
import { BrandSide } from "./BrandSide.tsx";
import { Colleagues } from "./Colleagues.tsx";
import { FoundForm } from "./FoundForm.tsx";
import { rememberPerson } from "./last-person.ts";
import { TrySample } from "./TrySample.tsx";

interface Props {
  state: AppState;
  /** The desk is set up, or the sample was chosen; gets what the host says then. */
  onReady: (state: AppState) => void;
}

/** The first start: the desk with its first person, then colleagues, who can also be added later. */
export function SetUp({ state, onReady }: Props) {
  const [store, setStore] = useState<DeskStore>();
  const done = async () => {
    store?.close();
    const next = await callDesk("app.state", {});
    if (next.person) rememberPerson(next.person.id);
    onReady(next);
  };
  return (
    <div className="set-up">
      <BrandSide>{!store && !state.desk.sample && <TrySample onReady={onReady} />}</BrandSide>
      <main className="set-up-sheet">
        {store ? (
          <Colleagues store={store} onDone={() => void done()} />
        ) : (
          <FoundForm onFounded={setStore} />
        )}
      </main>
    </div>
  );
}
