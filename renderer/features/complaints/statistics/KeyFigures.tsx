import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import type { Amounts } from "#shared/domain/common/facts.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { onTimeText, satisfiedText } from "#shared/domain/complaints/statistics/figures.ts";
import { averageHours, percentOf, totalOf } from "#shared/domain/complaints/statistics/sums.ts";
import type { Statistics } from "./use-statistics.ts";

export const targetsRule = "common.complaintTargets";

const differs = (now: number, before: number) =>
  now === before ? "持平" : now > before ? `多 ${now - before}` : `少 ${before - now}`;

interface FigureProps {
  label: string;
  value: string;
  unit?: string;
  detail: string;
  below?: boolean;
  why?: React.ReactNode;
}

const Figure = ({ label, value, unit, detail, below = false, why }: FigureProps) => (
  <div>
    <dt>
      {label}
      {why}
    </dt>
    <dd className={below ? "text-soon" : ""}>
      <b className="num">{value}</b>
      {unit && <small>{unit}</small>}
    </dd>
    <dd className="figure-detail num">{detail}</dd>
  </div>
);

interface LimitProps {
  label: string;
  amounts: Amounts;
  limit: "answer" | "solve";
  rules: RuleBook;
}

/** A share that was in time, with its parts, its target, and where both come from. */
function LimitFigure({ label, amounts, limit, rules }: LimitProps) {
  const met = amounts[`${limit}Met`] ?? 0;
  const onTime = amounts[`${limit}OnTime`] ?? 0;
  const target = rules.number(targetsRule, `${limit}OnTime`);
  const share = percentOf(onTime, met);
  const steps = [`按时 ${onTime} 件 ÷ 已完成 ${met} 件 = ${onTimeText(amounts, limit)}`];
  return (
    <Figure
      label={label}
      value={onTimeText(amounts, limit)}
      below={share !== undefined && Number(share) < target}
      detail={`${onTime} / ${met}，目标 ${target}%`}
      why={
        <WhyFigure
          title={`${label}率：${onTimeText(amounts, limit)}`}
          basis={rules.basis(targetsRule, steps)}
        />
      }
    />
  );
}

/** The figures that one looks at first, each with what it was before. */
export function KeyFigures({ statistics, rules }: { statistics: Statistics; rules: RuleBook }) {
  const now = totalOf(statistics.now);
  const before = totalOf(statistics.before);
  const last = totalOf(statistics.yearBefore);
  const count = now.count ?? 0;
  const valid = percentOf(now.valid, count);
  return (
    <dl className="key-figures">
      <Figure
        label="投诉"
        value={String(count)}
        unit="件"
        detail={`上期 ${before.count ?? 0}，${differs(count, before.count ?? 0)}；去年 ${last.count ?? 0}`}
      />
      <Figure
        label="有效"
        value={String(now.valid ?? 0)}
        unit={valid === undefined ? "件" : `${valid}%`}
        detail={`无效 ${now.invalid ?? 0}，恶性 ${now.vicious ?? 0}，重大 ${now.major ?? 0}`}
      />
      <LimitFigure label="按时答复" amounts={now} limit="answer" rules={rules} />
      <LimitFigure label="按时解决" amounts={now} limit="solve" rules={rules} />
      <Figure
        label="平均处理"
        value={averageHours(now) ?? "–"}
        unit="小时"
        detail={`上期 ${averageHours(before) ?? "–"}，去年 ${averageHours(last) ?? "–"}`}
      />
      <Figure
        label="满意"
        value={satisfiedText(now)}
        detail={`联系不上 ${now["satisfaction.unreachable"] ?? 0}，重开 ${now.reopened ?? 0}`}
      />
      <Figure
        label="未结"
        value={String(now.open ?? 0)}
        unit="件"
        detail={`上期还有 ${before.open ?? 0} 件`}
      />
    </dl>
  );
}
