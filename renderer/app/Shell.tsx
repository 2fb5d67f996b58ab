import { useState } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import { useAround, useDesk, useSaveStatus } from "#renderer/data/live.ts";
import { useWarmSearch } from "#renderer/data/search/use-search.ts";
import { callDesk } from "#renderer/desk/client.ts";
import { GlyphDialog } from "#renderer/record/GlyphDialog.tsx";
import { PaperSources } from "#renderer/record/paper-source.ts";
import { useHost } from "#renderer/state/host.ts";
import type { Feature } from "#renderer/ui/feature.ts";
import { AppFrame } from "#renderer/ui/frame/AppFrame.tsx";
import { Rail } from "#renderer/ui/frame/Rail.tsx";
import { TopBar } from "#renderer/ui/frame/TopBar.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { roleLabels } from "#shared/domain/common/staff-roles.ts";
import { BackupMark } from "./BackupMark.tsx";
import { dayLine } from "./day-line.ts";
import { featuresOf } from "./features.ts";
import { useOwnPlace } from "./own-place.ts";
import { PrintRoomLink } from "./PrintRoomLink.tsx";
import { paperSources } from "./paper-sources.ts";
import { RepairMark } from "./RepairMark.tsx";
import { saveState } from "./save-state.ts";
import { SearchOverlay } from "./search/SearchOverlay.tsx";
import { ClockCheck } from "./start/ClockCheck.tsx";
import { SetUp } from "./start/SetUp.tsx";
import { useThemeToggle } from "./theme/use-theme.ts";
import { Today } from "./today/Today.tsx";
import { useCheck } from "./use-check.ts";
import { useDeskLocation } from "./use-desk-location.ts";
import { useIdleLock } from "./use-idle-lock.ts";
import { useNightlyClose } from "./use-nightly-close.ts";
import { useOverdue } from "./use-overdue.ts";
import { WorkOverlay } from "./WorkOverlay.tsx";

/** The desk behind the sign-in. */
export function Shell({ state }: { state: AppState }) {
  const around = useAround();
  const { store } = useDesk();
  const { take, refresh } = useHost();
  const check = useCheck(store);
  if (!around) return null;
  // set-up was cut short after the first person: it goes on where it was
  if (around.desk.organisation === "") return <SetUp state={state} onReady={take} />;
  if (state.clockJumped)
    return <ClockCheck lastEntryAt={state.lastEntryAt} onConfirmed={() => void refresh()} />;
  return (
    <Router hook={useDeskLocation}>
      <PaperSources value={paperSources}>
        <Frame state={state} features={featuresOf(around.desk.packs)} check={check} />
      </PaperSources>
      <GlyphDialog />
    </Router>
  );
}

interface FrameProps {
  state: AppState;
  features: Feature[];
  check: ReturnType<typeof useCheck>;
}

/** The host has locked itself by then; where its clock lags behind, the page sees to it. */
async function lockWhenIdle(): Promise<void> {
  await useHost.getState().refresh();
  if (useHost.getState().state?.phase !== "open") return;
  await callDesk("session.lock", {});
  await useHost.getState().refresh();
}

/** The keys that work everywhere, and what opens from everywhere. */
function useFrame(features: Feature[]) {
  const [, navigate] = useLocation();
  const [searching, setSearching] = useState(false);
  const lock = useHost((host) => host.lock);
  const toggleTheme = useThemeToggle();
  useIdleLock(() => void lockWhenIdle());
  useNightlyClose();
  useWarmSearch();
  useKeys("app", [
    ...features.flatMap(({ keys }) =>
      keys.map(({ key, label, path: to }) => ({ key, label, run: () => navigate(to) })),
    ),
    { key: "Ctrl K", label: "搜索", run: () => setSearching(true) },
    { key: "Ctrl L", label: "锁定", run: () => void lock() },
    { key: "Ctrl D", label: "换深色、浅色", run: toggleTheme },
    // where nothing is to be saved or printed the browser must not offer to save or print the page
    { key: "Ctrl S", label: "保存", run: () => undefined, disabled: true },
    { key: "Ctrl P", label: "打印", run: () => undefined, disabled: true },
  ]);
  return { lock, searching, setSearching };
}

function Frame({ state, features, check }: FrameProps) {
  const around = useAround();
  const now = useNow();
  const status = useSaveStatus();
  const [path, navigate] = useLocation();
  const { lock, searching, setSearching } = useFrame(features);
  const overdue = useOverdue(features);
  const here = features.find((feature) => path.startsWith(feature.path));
  const person = state.person;
  useOwnPlace(person?.id);
  if (!around || !person) return null;
  const places = features
    .filter(({ isInBar = false }) => !isInBar)
    .filter(({ forRoles }) => !forRoles || person.roles.some((role) => forRoles.includes(role)))
    .map((feature) => railItem(feature, overdue.get(feature.id) ?? 0));
  const items = [{ href: "/", icon: "today" as const, label: "今日" }, ...places];
  return (
    <>
      <AppFrame
        rail={
          here?.alone ? undefined : (
            <Rail items={items} current={here?.path ?? "/"} onNavigate={navigate} />
          )
        }
        topBar={
          <TopBar
            title={here?.label ?? "今日"}
            line={dayLine(now, `${around.desk.organisation} 前台 ${around.desk.code}`)}
            searchHint="搜客户、来访人、编号、电话"
            {...(here?.alone ? {} : { onSearch: () => setSearching(true) })}
            save={saveState(status, check)}
            extra={
              <>
                <RepairMark onOpen={() => navigate("/settings/check")} />
                <BackupMark onOpen={() => navigate("/settings/backup")} />
                <PrintRoomLink onOpen={() => navigate("/printing")} />
              </>
            }
            person={{
              name: person.name,
              role: person.roles.map((role) => roleLabels[role]).join("、"),
            }}
            onLock={() => void lock()}
          />
        }
      >
        <Routes features={features} />
      </AppFrame>
      <WorkOverlay />
      {searching && <SearchOverlay packs={around.desk.packs} onClose={() => setSearching(false)} />}
    </>
  );
}

const railItem = ({ path, icon, label, railLabel, id }: Feature, overdue: number) => ({
  href: path,
  icon,
  label: railLabel ?? label,
  overdue,
  atEnd: id === "settings",
});

function Routes({ features }: { features: Feature[] }) {
  return (
    <Switch>
      {features.flatMap((feature) =>
        feature.routes.map(({ path, component }) => (
          <Route key={path} path={path} component={component} />
        )),
      )}
      <Route>
        <Today features={features} />
      </Route>
    </Switch>
  );
}
