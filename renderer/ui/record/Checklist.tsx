import "./record.css";
import { Icon } from "../icon/Icon.tsx";

export interface CheckItem {
  label: string;
  done: boolean;
}

/** What belongs to a matter and what of it is done: "五清楚一报告 3 / 6". */
export function Checklist({ title, items }: { title: string; items: readonly CheckItem[] }) {
  const done = items.filter((item) => item.done).length;
  return (
    <div className="checklist">
      <div className="checklist-head">
        <span>{title}</span>
        <span className="num">{`${done} / ${items.length}`}</span>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.label} className={item.done ? "check-done" : ""}>
            <span className="check-mark">{item.done && <Icon name="check" size={14} />}</span>
            {item.label}
            <span className="sr-only">{item.done ? "已做" : "未做"}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
