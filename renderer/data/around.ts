import { createCalendar } from "#shared/domain/common/calendar.ts";
import { type HolidayYear, holidayYearTable } from "#shared/domain/common/holiday-year.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { type RuleParameter, ruleParameterTable } from "#shared/domain/common/rules.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import {
  chinaOffset,
  type Organisation,
  organisationId,
  organisationTable,
} from "#shared/domain/desk/organisation.ts";
import { type Absence, absenceTable, coversOf } from "#shared/domain/staff/absence.ts";
import { type Staff, staffTable } from "#shared/domain/staff/staff.ts";
import type { TableState } from "#shared/journal/entry.ts";
import { isoTime } from "#shared/lib/time.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import type { DeskDatabase } from "./database.ts";

/** What actions know besides their input, but for the moment and the person. */
export type Setting = Pick<Surroundings, "calendar" | "rules" | "desk" | "people" | "covers">;

const unnamed: Surroundings["desk"] = {
  code: "A",
  offset: chinaOffset,
  organisation: "",
  packs: [],
  mainPack: "",
};

const deskOf = (organisation: Organisation | undefined): Surroundings["desk"] =>
  organisation
    ? {
        code: organisation.deskCode,
        offset: organisation.offset,
        organisation: organisation.name,
        packs: organisation.packs,
        mainPack: organisation.mainPack,
      }
    : unnamed;

/**
 * Reads organisation, calendar, rules and people of the desk; computed again only after one of them has changed, which the sums of their tables
 * tell. Whoever does not have the state at hand leaves it to be read.
 */
export function settingReader(db: DeskDatabase): (state?: TableState) => Promise<Setting> {
  let key = "";
  let setting: Setting | undefined;
  return async (state) => {
    const tables = state ?? (await db.standing.get("standing"))?.state ?? {};
    const now = JSON.stringify(sources.map(({ name }) => tables[name]));
    if (setting && now === key) return setting;
    setting = await readSetting(db);
    key = now;
    return setting;
  };
}

const sources = [organisationTable, holidayYearTable, ruleParameterTable, staffTable, absenceTable];

async function readSetting(db: DeskDatabase): Promise<Setting> {
  const all = async <R>(table: string) =>
    (await db.records.where("[table+id]").between([table, ""], [table, "\uffff"]).toArray()).map(
      (row) => row.record as R,
    );
  const organisation = await db.records.get([organisationTable.name, organisationId]);
  const desk = deskOf(organisation?.record as Organisation | undefined);
  return {
    desk,
    calendar: createCalendar(await all<HolidayYear>(holidayYearTable.name)),
    rules: ruleBookOf(desk.packs, await all<RuleParameter>(ruleParameterTable.name)),
    people: (await all<Staff>(staffTable.name)).filter(({ active }) => active),
    covers: coversOf(await all<Absence>(absenceTable.name)),
  };
}

/** Adds the moment and the person to a setting. */
export const surroundings = (setting: Setting, actor: Actor, now = Date.now()): Surroundings => ({
  ...setting,
  actor,
  now: isoTime(now, setting.desk.offset),
  newId: () => crypto.randomUUID(),
});
