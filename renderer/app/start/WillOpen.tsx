import { Icon } from "#renderer/ui/icon/Icon.tsx";
import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import { featuresOf } from "../features.ts";

/** The places that these packs open, as the rail will show them. */
export const willOpen = (packs: string[]): { icon: IconName; label: string }[] => [
  { icon: "today", label: "今日" },
  ...featuresOf(packs),
];

/** 将打开: what the choice of packs comes to. */
export function WillOpen({ packs }: { packs: string[] }) {
  return (
    <ul className="will-open" aria-label="将打开">
      <li className="text-secondary" aria-hidden="true">
        将打开
      </li>
      {willOpen(packs).map(({ icon, label }) => (
        <li key={label}>
          <Icon name={icon} size={16} />
          {label}
        </li>
      ))}
    </ul>
  );
}
