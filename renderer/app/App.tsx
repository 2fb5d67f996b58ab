import { useEffect } from "react";
import { useClock } from "#renderer/data/clock.ts";
import { useHost } from "#renderer/state/host.ts";
import { KeysProvider } from "#renderer/ui/keys/KeysProvider.tsx";
import { NowProvider } from "#renderer/ui/text/Now.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { KeyHelp } from "./keys/KeyHelp.tsx";
import { goToOwnPlace } from "./own-place.ts";
import { OpenDesk } from "./past/OpenDesk.tsx";
import { Conflict } from "./start/Conflict.tsx";
import { Opening } from "./start/Opening.tsx";
import { SetUp } from "./start/SetUp.tsx";
import { SignIn } from "./start/SignIn.tsx";
import { TakeOver } from "./start/TakeOver.tsx";
import { Trouble } from "./start/Trouble.tsx";
import { ThemeProvider } from "./theme/ThemeProvider.tsx";
import { useTheme } from "./theme/use-theme.ts";
import { usePresence } from "./use-idle-lock.ts";
import { useOpenDesk } from "./use-open-desk.ts";

/** The whole program: theme, keys, time, and whichever screen the desk is at. */
export function App() {
  const theme = useTheme();
  const refresh = useHost((host) => host.refresh);
  const isLocked = useHost(({ state }) => state?.phase === "locked");
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return (
    <ThemeProvider theme={theme}>
      <KeysProvider>
        <NowProvider now={useClock(5)}>
          <Phase />
        </NowProvider>
        {!isLocked && <KeyHelp />}
      </KeysProvider>
    </ThemeProvider>
  );
}

function Phase() {
  const { state, take, refresh } = useHost();
  const opening = useOpenDesk(state);
  usePresence(state?.phase === "open");
  const takeOver = (next: AppState) => {
    if (next.person) goToOwnPlace(next.person.id);
    take(next);
  };
  if (!state) return null;
  if (state.trouble !== null)
    return <Trouble message={state.trouble} onRetry={() => void refresh()} />;
  if (state.phase === "new") return <SetUp state={state} onReady={take} />;
  if (state.takeOver) return <TakeOver state={state} reason={state.takeOver} onTaken={takeOver} />;
  if (state.phase === "locked") return <SignIn state={state} onSignedIn={takeOver} />;
  switch (opening.kind) {
    case "conflict":
      return <Conflict level={opening.level} onChoose={opening.onChoose} />;
    case "failed":
      return <Trouble message={opening.message} onRetry={() => window.location.reload()} />;
    case "open":
      return state.person && <OpenDesk state={state} store={opening.store} actor={state.person} />;
    default:
      return <Opening {...(opening.kind === "opening" ? opening : {})} />;
  }
}
