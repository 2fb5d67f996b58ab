import { useDesk } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { tickHabit } from "#shared/domain/complaints/course.ts";
import {
  type Habit,
  habitLabels,
  habitsFor,
  habitsRule,
} from "#shared/domain/complaints/habits.ts";
import { keysOf } from "#shared/lib/keys-of.ts";

interface Props {
  complaint: Complaint;
  rules: RuleBook;
}

/** 五清楚一报告: ticked as the complaint goes on; archiving looks at it. */
export function HabitList({ complaint, rules }: Props) {
  const { save, problems } = useSave(tickHabit);
  const { actor } = useDesk();
  const { id, habits, severity, state } = complaint;
  const needed = habitsFor(severity);
  const done = needed.filter((habit) => habits[habit] !== undefined).length;
  const tick = (habit: Habit) => void save({ id, habit, done: habits[habit] === undefined });
  return (
    <section className="checklist habits" aria-label="五清楚一报告">
      <div className="checklist-head">
        <span>五清楚一报告</span>
        <WhyFigure title="五清楚一报告" basis={rules.basis(habitsRule)} />
        <span className="num">{`${done} / ${needed.length}`}</span>
      </div>
      <ul>
        {keysOf(habitLabels).map((habit) => {
          const ticked = habits[habit];
          const by = ticked && `${ticked.byName === actor.name ? "我" : ticked.byName} 勾选`;
          return (
            <li key={habit} className={ticked ? "check-done" : ""}>
              <label title={by}>
                <input
                  type="checkbox"
                  className="sr-only"
                  checked={ticked !== undefined}
                  disabled={state === "archived" || !needed.includes(habit)}
                  onChange={() => tick(habit)}
                />
                <span className="check-mark">{ticked && <Icon name="check" size={14} />}</span>
                {habitLabels[habit]}
                {!needed.includes(habit) && <small>非重大，不需</small>}
              </label>
            </li>
          );
        })}
      </ul>
      {problems[0] && <Notice title={problems[0].message} />}
    </section>
  );
}
