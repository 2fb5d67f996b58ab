import { Shell } from "#renderer/app/Shell.tsx";
import { StartCard } from "#renderer/app/start/StartCard.tsx";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { DeskContext } from "#renderer/data/live.ts";
import { useLookBack } from "#renderer/state/look-back.ts";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import { NowProvider } from "#renderer/ui/text/Now.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime } from "#shared/lib/time.ts";
import { PastBar } from "./PastBar.tsx";
import { usePast } from "./use-past.ts";

interface Props {
  state: AppState;
  store: DeskStore;
  actor: Actor;
}

/** The desk behind the sign-in: today's, or in its place a copy of an earlier day. */
export function OpenDesk({ state, store, actor }: Props) {
  const past = usePast(store.deskId, actor);
  const close = useLookBack((lookBack) => lookBack.close);
  if (past.kind === "making")
    return (
      <StartCard title="看当时">
        <p className="text-secondary">正在按日志另做一份当时的样子，现在的数据不受影响。</p>
        <ProgressBar
          text={past.total > 0 ? `正在重放日志 ${past.done} / ${past.total}` : "正在重放日志"}
          {...(past.total > 0 ? { fraction: past.done / past.total } : {})}
          onCancel={close}
        />
      </StartCard>
    );
  if (past.kind === "none")
    return (
      <DeskContext value={{ store, actor }}>
        <Shell state={state} />
      </DeskContext>
    );
  return (
    <DeskContext value={{ store: past.store, actor }}>
      <NowProvider now={isoTime(Date.parse(past.moment.time), chinaOffset)}>
        <div className="past">
          <PastBar moment={past.moment} past={past.store} today={store} />
          <div className="past-desk">
            <Shell key={past.store.deskId} state={state} />
          </div>
        </div>
      </NowProvider>
    </DeskContext>
  );
}
