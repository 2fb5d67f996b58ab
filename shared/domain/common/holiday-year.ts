import { z } from "zod";
import type { Problem } from "#shared/lib/result.ts";
import { choice, dateField, optionalText, requiredText } from "./fields.ts";
import { defineTable, recordBase } from "./table.ts";

/** How a day that differs from the week counts. */
export const dayKindLabels = { off: "放假", work: "上班", half: "半天" } as const;

export const holidayDaySchema = z.object({
  date: dateField("日期"),
  kind: choice("放假或上班", ["off", "work", "half"]),
  name: requiredText("名称", 20),
});
export type HolidayDay = z.infer<typeof holidayDaySchema>;

/** The days of one year that differ from the week; the id is the year, "2027". */
export const holidayYearFields = z.object({
  days: z.array(holidayDaySchema).min(1, "请至少填写一天").max(366, "一年最多 366 天"),
  note: optionalText("备注", 200),
});
export const holidayYearSchema = recordBase.extend(holidayYearFields.shape);
export type HolidayYear = z.infer<typeof holidayYearSchema>;
export const holidayYearTable = defineTable<HolidayYear>({
  name: "holidayYear",
  schema: holidayYearSchema,
});

/** What is wrong with the days of a year: days of another year, days that stand there twice. */
export function checkHolidayDays(year: string, days: HolidayDay[]): Problem[] {
  const seen = new Set<string>();
  return days.flatMap(({ date }, index): Problem[] => {
    const field = `days.${index}.date`;
    if (!date.startsWith(`${year}-`))
      return [{ field, message: `${date} 不在 ${year} 年内，请改为 ${year} 年的日期` }];
    if (seen.has(date)) return [{ field, message: `${date} 重复，同一天只能填一次` }];
    seen.add(date);
    return [];
  });
}
