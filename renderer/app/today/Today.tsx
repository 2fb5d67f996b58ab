import "./today.css";
import { useLocation } from "wouter";
import { BackupNotice } from "#renderer/app/BackupMark.tsx";
import { RepairNotice } from "#renderer/app/RepairMark.tsx";
import { useDesk, useList } from "#renderer/data/live.ts";
import type { DayPoint } from "#renderer/ui/deadline/DayLine.tsx";
import type { Feature } from "#renderer/ui/feature.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { timeText } from "#renderer/ui/text/time-text.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { partyName } from "#shared/domain/visits/standing.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { type IsoTime, localDate } from "#shared/lib/time.ts";
import { ActionTiles } from "./ActionTiles.tsx";
import { ApprovalsPanel } from "./ApprovalsPanel.tsx";
import { DuePanel } from "./DuePanel.tsx";
import { dueLines } from "./due-lines.ts";
import { InHousePanel } from "./InHousePanel.tsx";
import { MessagesPanel } from "./MessagesPanel.tsx";
import { ReportsPanel } from "./ReportsPanel.tsx";

const none: never[] = [];
const page = 200;

const guestPoint =
  (now: IsoTime) =>
  (visit: Visit): DayPoint[] =>
    visit.expectedAt === undefined
      ? []
      : [
          {
            at: visit.expectedAt,
            tone: "guest",
            label: `${timeText(visit.expectedAt, now)} ${partyName(visit)}预计到达`,
          },
        ];

/** 今日, the first screen: what a desk does all day, what is due, who is in the house, what waits for this person. */
export function Today({ features }: { features: readonly Feature[] }) {
  const now = useNow();
  const { actor } = useDesk();
  const [, navigate] = useLocation();
  const due = useList<BaseRecord>("due", { limit: page });
  const inHouse = useList<Visit>("visit.inHouse", { limit: page, newestFirst: true });
  const expected = useList<Visit>("visit.expected", { limit: page });
  const today = localDate(now);
  const arriving = (expected.records ?? none).filter(
    ({ expectedAt }) => expectedAt !== undefined && localDate(expectedAt) <= today,
  );
  const lines = dueLines({ ...due, records: due.records ?? none }, features, now);
  return (
    <div className="today">
      <h1 className="sr-only">今日</h1>
      <ActionTiles features={features} />
      <DuePanel
        lines={lines}
        hasMore={due.hasMore}
        onMore={due.more}
        guests={arriving.flatMap(guestPoint(now))}
      />
      <div className="today-side">
        <RepairNotice onOpen={() => navigate("/settings/check")} />
        <BackupNotice
          onOpen={actor.roles.includes("admin") ? () => navigate("/settings/backup") : undefined}
        />
        <InHousePanel inHouse={inHouse.records ?? none} expected={arriving} />
        <ReportsPanel />
        <MessagesPanel />
        <ApprovalsPanel />
      </div>
    </div>
  );
}
