import "./frame.css";
import type { MouseEvent } from "react";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import { Logo } from "../icon/Logo.tsx";

export interface RailItem {
  href: string;
  icon: IconName;
  label: string;
  /** How many matters there are overdue; none shows no badge. */
  overdue?: number;
  /** Stands at the foot of the rail. */
  atEnd?: boolean;
}

interface Props {
  items: readonly RailItem[];
  /** The href of the place that is open. */
  current: string;
  onNavigate: (href: string) => void;
}

function RailLink({
  item,
  active,
  onNavigate,
}: { item: RailItem; active: boolean } & Pick<Props, "onNavigate">) {
  const overdue = item.overdue ?? 0;
  const go = (event: MouseEvent) => {
    event.preventDefault();
    onNavigate(item.href);
  };
  return (
    <span className="rail-place">
      <a
        href={item.href}
        className={active ? "rail-link rail-active" : "rail-link"}
        aria-current={active ? "page" : undefined}
        aria-description={overdue > 0 ? `${overdue} 件已超时` : undefined}
        onClick={go}
      >
        <Icon name={item.icon} size={21} />
        <span>{item.label}</span>
      </a>
      {overdue > 0 && <em aria-hidden="true">{overdue > 99 ? "99+" : overdue}</em>}
    </span>
  );
}

/** The places of the desk, in the order of use. */
export function Rail({ items, current, onNavigate }: Props) {
  const link = (item: RailItem) => (
    <RailLink key={item.href} item={item} active={item.href === current} onNavigate={onNavigate} />
  );
  return (
    <aside className="rail" aria-label="前台通">
      <div className="rail-mark">
        <Logo />
      </div>
      <nav aria-label="功能">
        {items.filter((item) => !item.atEnd).map(link)}
        <span className="rail-gap" />
        {items.filter((item) => item.atEnd).map(link)}
      </nav>
    </aside>
  );
}
