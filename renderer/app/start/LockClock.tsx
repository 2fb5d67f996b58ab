import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { clockTime } from "#shared/lib/time.ts";
import { dayWords } from "../day-line.ts";
import type { Glance } from "./glance.ts";

/** The large clock of the locked desk, and what goes on meanwhile. */
export function LockClock({ glance }: { glance: Glance | undefined }) {
  const now = useNow();
  return (
    <section className="lock-clock" aria-label="现在">
      <b className="num">{clockTime(now)}</b>
      <p>{dayWords(now)}</p>
      {glance && (
        <ul>
          {glance.overdue > 0 && (
            <li className="text-over">
              <Icon name="clock" size={16} />
              {glance.overdue} 件已超时
            </li>
          )}
          {glance.people > 0 && (
            <li>
              <Icon name="bell" size={16} />
              在访 {glance.people} 人
            </li>
          )}
          <li>
            <Icon name="check" size={16} />
            锁定前的内容都已保存
          </li>
        </ul>
      )}
    </section>
  );
}
