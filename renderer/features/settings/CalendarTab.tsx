import { useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import { NowProvider, useNow } from "#renderer/ui/text/Now.tsx";
import { packagedDays } from "#shared/domain/common/calendar.ts";
import { type HolidayYear, holidayYearTable } from "#shared/domain/common/holiday-year.ts";
import { localDate } from "#shared/lib/time.ts";
import { YearForm } from "./YearForm.tsx";

/** 节假日: the days of each year that differ from the week. */
export function CalendarTab() {
  const now = useNow();
  const thisYear = Number(localDate(now).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const saved = useRecord(holidayYearTable, String(year));
  const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];
  if (saved === undefined) return null;
  return (
    <div className="settings-sheet">
      <div className="row calendar-head">
        <FilterTabs
          label="年份"
          tabs={years.map((one) => ({ id: String(one), label: `${one} 年` }))}
          current={String(year)}
          onChange={(id) => setYear(Number(id))}
        />
        <span className="grow" />
        <span className="text-tertiary text-small">{sourceText(year, saved)}</span>
      </div>
      {/* days are typed without a year here: they are of the year shown */}
      <NowProvider now={`${year}-01-01T00:00:00+08:00`}>
        <OneYear key={`${year} ${saved?.rev}`} year={year} saved={saved} />
      </NowProvider>
    </div>
  );
}

function sourceText(year: number, saved: HolidayYear | null): string {
  if (saved) return "本单位已修改，以这里为准";
  return packagedDays(year).length > 0 ? "程序自带的法定节假日安排" : "";
}

/** A year without data says so; whoever has the arrangement in hand can type it in. */
function OneYear({ year, saved }: { year: number; saved: HolidayYear | null }) {
  const [started, setStarted] = useState(false);
  const days = saved?.days ?? packagedDays(year);
  if (days.length > 0 || started) return <YearForm year={year} days={days} note={saved?.note} />;
  return (
    <div className="settings-body">
      <Notice
        tone="warning"
        title={`${year} 年还没有节假日数据`}
        action={<Action onClick={() => setStarted(true)}>填写 {year} 年</Action>}
      >
        落在这一年的时限只扣除周末，并且会在时限旁边注明。国务院公布安排之后，在这里填写。
      </Notice>
    </div>
  );
}
