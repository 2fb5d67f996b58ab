import { useLocation } from "wouter";
import { useCounter, useDesk } from "#renderer/data/live.ts";
import { ActionTile } from "#renderer/ui/button/ActionTile.tsx";
import type { Feature, FeatureKey } from "#renderer/ui/feature.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";

interface Tile {
  key: string;
  /** The action that one must be allowed to take. */
  action: string;
  /** Two counts of what is going on there, and the words for them. */
  counters: readonly [string, string];
  text: (first: number, second: number) => string;
}

const tiles: readonly Tile[] = [
  {
    key: "F2",
    action: "visit.arrive",
    counters: ["visit.inHouse", "visit.expected"],
    text: (inHouse, expected) => `在访 ${inHouse} 批·预计 ${expected} 批`,
  },
  {
    key: "F9",
    action: "inquiry.register",
    counters: ["inquiry.toAnswer", "inquiry.toRelay"],
    text: (toAnswer, toRelay) => `待答复 ${toAnswer} 件·待转告 ${toRelay} 条`,
  },
  {
    key: "F3",
    action: "complaint.register",
    counters: ["complaint.open", "complaint.waiting"],
    text: (open, waiting) => `未结 ${open} 件·待确认 ${waiting} 件`,
  },
  {
    key: "F4",
    action: "service.register",
    counters: ["service.approval", "service.open"],
    text: (waiting, open) => `待审批 ${waiting} 单·未完 ${open} 单`,
  },
  {
    key: "F6",
    action: "pass.apply",
    counters: ["pass.toCheck", "pass.toReturn"],
    text: (toCheck, toReturn) => `待开 ${toCheck} 张·待归还 ${toReturn} 张`,
  },
];

/** The things that a desk does all day, as far as its packs and this person's roles allow. */
export function ActionTiles({ features }: { features: readonly Feature[] }) {
  const { actor } = useDesk();
  const shown = tiles.flatMap((tile) => {
    const feature = features.find(({ keys }) => keys.some(({ key }) => key === tile.key));
    const opens = feature?.keys.find(({ key }) => key === tile.key);
    return feature && opens && mayDo(actor, tile.action) ? [{ tile, feature, opens }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className="today-tiles" aria-label="常用">
      {shown.map(({ tile, feature, opens }) => (
        <CountedTile key={tile.key} tile={tile} feature={feature} opens={opens} />
      ))}
    </section>
  );
}

function CountedTile({
  tile,
  feature,
  opens,
}: {
  tile: Tile;
  feature: Feature;
  opens: FeatureKey;
}) {
  const [, navigate] = useLocation();
  const first = useCounter(tile.counters[0]);
  const second = useCounter(tile.counters[1]);
  return (
    <ActionTile
      icon={feature.icon}
      label={opens.label}
      text={tile.text(first, second)}
      keys={opens.key}
      onClick={() => navigate(opens.path)}
    />
  );
}
