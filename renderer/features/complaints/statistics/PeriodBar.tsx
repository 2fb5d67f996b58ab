import { useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { IconAction } from "#renderer/ui/button/Action.tsx";
import { SegmentedInput, SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import {
  type Period,
  type PeriodKind,
  periodAround,
  periodLabels,
  periodName,
  shiftPeriod,
} from "#shared/domain/complaints/statistics/period.ts";
import type { Wanted } from "#shared/domain/complaints/statistics/sums.ts";
import { packsOf } from "#shared/rule-packs/index.ts";

interface Props {
  period: Period;
  wanted?: Wanted;
  onPeriod: (period: Period) => void;
  onWanted?: (wanted: Wanted) => void;
}

const kinds = choicesOf(periodLabels);

/** Which time is counted: a month, quarter or year to step through, or from one day to another; and of which pack and department. */
export function PeriodBar({ period, wanted, onPeriod, onWanted }: Props) {
  const step = (by: number) => onPeriod(shiftPeriod(period, by));
  const chooseKind = (kind: PeriodKind) =>
    onPeriod(kind === "range" ? { ...period, kind } : periodAround(kind, period.to));
  return (
    <div className="period-bar">
      <Field label="期间" hideLabel>
        <SegmentedInput value={period.kind} choices={kinds} onChange={chooseKind} />
      </Field>
      {period.kind === "range" ? (
        <RangeFields key={`${period.from}${period.to}`} period={period} onPeriod={onPeriod} />
      ) : (
        <span className="period-step">
          <IconAction icon="left" label="上一期" onClick={() => step(-1)} />
          <b className="num">{periodName(period)}</b>
          <IconAction icon="right" label="下一期" onClick={() => step(1)} />
        </span>
      )}
      {wanted && onWanted && <WantedFields wanted={wanted} onWanted={onWanted} />}
    </div>
  );
}

function RangeFields({ period, onPeriod }: Pick<Props, "period" | "onPeriod">) {
  const [from, setFrom] = useState<string | undefined>(period.from);
  const [to, setTo] = useState<string | undefined>(period.to);
  const take = (first: string | undefined, last: string | undefined) => {
    setFrom(first);
    setTo(last);
    if (first && last && first <= last) onPeriod({ kind: "range", from: first, to: last });
  };
  const wrong = from && to && from > to ? "不能早于开始日期" : undefined;
  return (
    <span className="period-range">
      <Field label="从" hideLabel>
        <DateInput value={from} onChange={(day) => take(day, to)} />
      </Field>
      至
      <Field label="到" hideLabel problem={wrong}>
        <DateInput value={to} onChange={(day) => take(from, day)} />
      </Field>
    </span>
  );
}

function WantedFields({
  wanted,
  onWanted,
}: {
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
}) {
  const around = useAround();
  const { people } = usePeople();
  const packs = packsOf(around?.desk.packs ?? []).filter(
    ({ complaintCategories }) => complaintCategories.length > 0,
  );
  const departments = new Set([
    ...packs.flatMap(({ complaintCategories }) =>
      complaintCategories.flatMap(({ department, children = [] }) => [
        department,
        ...children.map((child) => child.department ?? department),
      ]),
    ),
    ...people.map(({ department }) => department),
  ]);
  return (
    <>
      {packs.length > 1 && (
        <Field label="行业方案" hideLabel>
          <SelectInput
            value={wanted.pack}
            onChange={(pack) => onWanted({ ...wanted, pack })}
            choices={packs.map(({ id, label }) => ({ value: id, label }))}
            placeholder="全部方案"
            clearable
          />
        </Field>
      )}
      <Field label="责任部门" hideLabel>
        <SelectInput
          value={wanted.department}
          onChange={(department) => onWanted({ ...wanted, department })}
          choices={[...departments]
            .filter((name) => name !== "")
            .map((name) => ({ value: name, label: name }))}
          placeholder="全部部门"
          clearable
        />
      </Field>
    </>
  );
}
