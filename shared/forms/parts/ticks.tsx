import type { CheckItem, TickList } from "../fields.ts";

const frame = "M0 0h10v10H0zM1 1v8h8V1z";
const mark = "M1.7 5.3 2.8 4.3 4.3 6.1 7.6 1.9 8.7 2.8 4.4 8.2z";

/** A box to tick, with its mark when `on`. */
export function Tick({ on = false }: { on?: boolean }) {
  return (
    <svg className="tick" viewBox="0 0 10 10" role="img" aria-label={on ? "已勾选" : "未勾选"}>
      <path d={frame} />
      {on && <path d={mark} />}
    </svg>
  );
}

/** The options of a list with the chosen one ticked; all empty when it is to be ticked by pen. */
export function Options({ list }: { list: TickList }) {
  return (
    <span className="opts">
      {list.options.map((option) => (
        <span key={option}>
          <Tick on={option === list.chosen} />
          {option}
        </span>
      ))}
    </span>
  );
}

/** Boxes that are ticked one by one. An item with a remark and not done does not apply and has no box. */
export function Checks({ items }: { items: CheckItem[] }) {
  return (
    <span className="opts">
      {items.map((item) => (
        <span key={item.label}>
          {(item.done || item.remark === undefined) && <Tick on={item.done} />}
          {item.label}
          {item.remark !== undefined && <small>（{item.remark}）</small>}
        </span>
      ))}
    </span>
  );
}
