import { createContext, type ReactNode, useContext } from "react";
import type { IsoTime } from "#shared/lib/time.ts";

const NowContext = createContext<IsoTime | undefined>(undefined);

/** Tells everything below what time it is at the desk; the app moves it on. */
export function NowProvider({ now, children }: { now: IsoTime; children: ReactNode }) {
  return <NowContext value={now}>{children}</NowContext>;
}

/** The time at the desk. Components that write 今天 or 明天 need it. */
export function useNow(): IsoTime {
  const now = useContext(NowContext);
  if (now === undefined) throw new Error("NowProvider is missing above a component that needs it");
  return now;
}
