import "./set-up.css";
import { useState } from "react";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { callDesk } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { BackupStep } from "./BackupStep.tsx";
import { BrandSide } from "./BrandSide.tsx";
import { Colleagues } from "./Colleagues.tsx";
import { FoundForm } from "./FoundForm.tsx";
import { rememberPerson } from "./last-person.ts";
import { Restore } from "./Restore.tsx";
import { TrySample } from "./TrySample.tsx";

interface Props {
  state: AppState;
  /** The desk is set up, or the sample was chosen; gets what the host says then. */
  onReady: (state: AppState) => void;
}

/** The first start: the desk with its first person, then colleagues, who can also be added later. */
export function SetUp({ state, onReady }: Props) {
  const [store, setStore] = useState<DeskStore>();
  const [isStaffed, setStaffed] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const done = async () => {
    store?.close();
    const next = await callDesk("app.state", {});
    if (next.person) rememberPerson(next.person.id);
    onReady(next);
  };
  if (isRestoring) return <Restore onRestored={onReady} onCancel={() => setRestoring(false)} />;
  const content = () => {
    if (!store) return <FoundForm onFounded={setStore} />;
    if (!isStaffed) return <Colleagues store={store} onDone={() => setStaffed(true)} />;
    return <BackupStep store={store} actor={store.who()} onDone={() => void done()} />;
  };
  const mayRestore = !store && !state.desk.sample && state.phase === "new";
  return (
    <div className="set-up">
      <BrandSide>
        {mayRestore && (
          <>
            <Action size="large" onClick={() => setRestoring(true)}>
              从备份恢复
            </Action>
            <TrySample onReady={onReady} />
          </>
        )}
      </BrandSide>
      <main className="set-up-sheet">{content()}</main>
    </div>
  );
}
