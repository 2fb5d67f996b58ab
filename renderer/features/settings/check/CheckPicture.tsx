import { Icon } from "#renderer/ui/icon/Icon.tsx";
import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { exactTimeText, timeText } from "#renderer/ui/text/time-text.ts";
import type { CheckedPart, KeptReport } from "#shared/bridge/check.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime } from "#shared/lib/time.ts";
import { isSettled } from "./check-words.ts";

interface Store {
  name: string;
  icon: IconName;
  parts: readonly CheckedPart[];
  count: (report: KeptReport) => string;
}

const stores: readonly Store[] = [
  {
    name: "日志文件",
    icon: "thread",
    parts: ["deskFile", "tornLine", "segment", "fileLine", "payload"],
    count: ({ entries }) => `${entries.toLocaleString("en-US")} 条`,
  },
  {
    name: "数据库",
    icon: "server",
    parts: ["database", "row", "body", "standing", "record", "counter", "fact", "term"],
    count: ({ records }) => `${records.toLocaleString("en-US")} 条记录`,
  },
  {
    name: "附件",
    icon: "clip",
    parts: ["attachment"],
    count: ({ files }) => `${files.toLocaleString("en-US")} 个文件`,
  },
];

type Standing = "none" | "right" | "mended" | "left";

const words: Record<Standing, string> = {
  none: "还没有检查",
  right: "完好",
  mended: "发现损坏，已修好",
  left: "有损坏没有修好",
};

function standingOf({ parts }: Store, report: KeptReport | null): Standing {
  if (!report) return "none";
  const own = report.found.filter(({ part }) => parts.includes(part));
  if (own.length === 0) return "right";
  return own.every(isSettled) ? "mended" : "left";
}

/** The last check as a picture: the two copies side by side, the attachments apart, and how each of them is. */
export function CheckPicture({
  report,
  full,
}: {
  report: KeptReport | null;
  full: KeptReport | null;
}) {
  return (
    <ul className="check-picture" aria-label="上次检查的结果">
      {stores.map((store) => (
        <StoreCard key={store.name} store={store} report={store.icon === "clip" ? full : report} />
      ))}
    </ul>
  );
}

function StoreCard({ store, report }: { store: Store; report: KeptReport | null }) {
  const now = useNow();
  const standing = standingOf(store, report);
  const at = report && isoTime(Date.parse(report.at), chinaOffset);
  return (
    <li className={`check-store check-${standing}`}>
      <span className="check-store-icon">
        <Icon name={store.icon} size={21} />
      </span>
      <b>{store.name}</b>
      <span className="check-store-word">
        <Icon name={standing === "right" || standing === "mended" ? "check" : "alert"} size={14} />
        {words[standing]}
      </span>
      <small className="text-tertiary num" {...(at ? { title: exactTimeText(at) } : {})}>
        {report && at ? `${store.count(report)} · ${timeText(at, now)}` : "—"}
      </small>
    </li>
  );
}
