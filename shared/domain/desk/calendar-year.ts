import { defineAction, put } from "#shared/domain/common/action.ts";
import { countField } from "#shared/domain/common/fields.ts";
import {
  checkHolidayDays,
  holidayYearFields,
  holidayYearTable,
} from "#shared/domain/common/holiday-year.ts";
import { unless } from "#shared/lib/result.ts";

/**
 * Saves the days of a year that differ from the week: holidays, make-up working days and half days. They stand in place of the
 * packaged ones. Deadlines that were computed before keep the days they were counted with.
 */
export const setCalendarYear = defineAction({
  name: "calendar.setYear",
  label: "修改节假日",
  input: holidayYearFields.extend({ year: countField("年份", 2000, 2199) }),
  reads: ({ year }) => [{ table: holidayYearTable.name, id: String(year) }],
  run: (_context, { year, days, note }) => {
    const id = String(year);
    const sorted = [...days].sort((a, b) => a.date.localeCompare(b.date));
    return unless(checkHolidayDays(id, days), () => [
      put(holidayYearTable, { id, days: sorted, note }),
    ]);
  },
});
