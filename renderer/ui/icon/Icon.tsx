import "./icon.css";
import { type IconName, iconPaths } from "./icon-paths.ts";

interface Props {
  name: IconName;
  /** Edge in pixels. Smaller icons get a slightly heavier line, so that all look equally dark. */
  size?: 14 | 16 | 18 | 21 | 25 | 28 | 52;
}

/** An icon beside a word; it never stands alone without a label, so it is hidden from screen readers. */
export function Icon({ name, size = 18 }: Props) {
  return (
    <svg className={`icon icon-${size} icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  );
}
