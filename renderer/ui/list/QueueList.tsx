import "./queue-list.css";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { isComposing } from "../keys/composition.ts";

export interface QueueSection<T> {
  /** Heading of the group; a list of one group needs none. */
  heading?: string;
  tone?: "over";
  count?: number;
  items: readonly T[];
}

interface Props<T> {
  /** Read aloud as the list's name: "未结投诉". */
  label: string;
  sections: readonly QueueSection<T>[];
  idOf: (item: T) => string;
  renderItem: (item: T) => ReactNode;
  /** The chosen one. Without it the list only keeps a cursor of its own. */
  selected?: string | undefined;
  /** Runs on a click and on each move of the arrow keys. */
  onSelect?: (id: string) => void;
  /** Runs on Enter and on a double click; on a click too when there is no onSelect. */
  onOpen?: (id: string) => void;
  /** Those that are marked to be dealt with together. */
  marked?: ReadonlySet<string>;
  /** Marks or unmarks one: Space on the chosen one. */
  onMark?: (id: string) => void;
  /** Asks for the next page; runs once for each length of the list. */
  onNearEnd?: () => void;
  /** 64 px with two lines, 40 px with one. */
  rowHeight?: 40 | 64;
  /** Shown instead of an empty list. */
  empty?: ReactNode;
}

const nearEnd = 480;

/** Calls for the next page when the end comes near, but only once for each length. */
function usePaging(count: number, onNearEnd: (() => void) | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const askedAt = useRef(-1);
  const check = () => {
    const element = box.current;
    if (!element || !onNearEnd || askedAt.current === count) return;
    if (element.scrollHeight - element.scrollTop - element.clientHeight > nearEnd) return;
    askedAt.current = count;
    onNearEnd();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list too short to scroll asks again only when it has grown
  useEffect(check, [count]);
  return { box, check };
}

function moved(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? last : at - 1,
    PageDown: at + 8,
    PageUp: at - 8,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}

/** The list of a queue: arrow keys, Home and End choose, Enter opens. */
export function QueueList<T>(props: Props<T>) {
  const { label, sections, idOf, onSelect, onOpen, rowHeight = 64 } = props;
  const base = useId();
  const ids = sections.flatMap((section) => section.items.map(idOf));
  const [cursor, setCursor] = useState<string>();
  const active = onSelect ? props.selected : cursor;
  const { box, check } = usePaging(ids.length, props.onNearEnd);
  const domId = (id: string) => `${base}-${id}`;

  const choose = (id: string) => {
    setCursor(id);
    onSelect?.(id);
    document.getElementById(domId(id))?.scrollIntoView({ block: "nearest" });
  };
  const click = (id: string) => {
    choose(id);
    if (!onSelect) onOpen?.(id);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const at = active === undefined ? -1 : ids.indexOf(active);
    const current = ids[at];
    if (event.key === "Enter" && current !== undefined && onOpen) {
      event.preventDefault();
      onOpen(current);
      return;
    }
    if (event.key === " " && current !== undefined && props.onMark) {
      event.preventDefault();
      props.onMark(current);
      return;
    }
    const to = moved(event.key, at, ids.length);
    const target = to === undefined ? undefined : ids[to];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  };
  if (ids.length === 0 && props.empty) return <div className="queue-list">{props.empty}</div>;
  return (
    <div
      ref={box}
      className={`queue-list queue-${rowHeight}`}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={
        active !== undefined && ids.includes(active) ? domId(active) : undefined
      }
      onKeyDown={press}
      onScroll={check}
    >
      {sections.map((section, index) => (
        <Section key={section.heading ?? index} section={section}>
          {section.items.map((item) => {
            const id = idOf(item);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys for its options
              // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and names the active option
              <div
                key={id}
                id={domId(id)}
                className="queue-item"
                role="option"
                aria-selected={id === active}
                aria-checked={props.marked?.has(id)}
                onClick={() => click(id)}
                onDoubleClick={() => onSelect && onOpen?.(id)}
              >
                {props.renderItem(item)}
              </div>
            );
          })}
        </Section>
      ))}
    </div>
  );
}

function Section<T>({ section, children }: { section: QueueSection<T>; children: ReactNode }) {
  if (section.heading === undefined) return children;
  const { heading, tone, count = section.items.length } = section;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
    <div role="group" aria-label={heading}>
      <div className={tone ? `queue-heading text-${tone}` : "queue-heading"} aria-hidden="true">
        {heading}
        <span className="queue-count">{count}</span>
      </div>
      {children}
    </div>
  );
}
