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
import { type RegulationName, regulationNameTable } from "#shared/domain/desk/regulation-name.ts";
import { type Absence, absenceTable, coversOf } from "#shared/domain/staff/absence.ts";
import { type Staff, staffTable } from "#shared/domain/staff/staff.ts";
import type { Write } from "#shared/journal/apply.ts";
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
export function settingReader(db: DeskDatabase) {
  let key = "";
  let setting: Setting | undefined;
  const read = async (state?: TableState): Promise<Setting> => {
    const now = keyOf(state ?? (await db.standing.get("standing"))?.state ?? {});
    if (setting && now === key) return setting;
    setting = await readSetting(db);
    key = now;
    return setting;
  };
  /** Takes in what a save has written of people, so that they need not all be read again for the next one. */
  const heed = (writes: readonly Write[], before: TableState, after: TableState): void => {
    if (!setting || keyOf(before) !== key) return;
    const touched = writes.filter(({ table }) => sources.some(({ name }) => name === table));
    if (touched.some(({ table }) => table !== staffTable.name)) return;
    setting = { ...setting, people: peopleAfter(setting.people, touched) };
    key = keyOf(after);
  };
  return { read, heed };
}

const keyOf = (state: TableState): string => JSON.stringify(sources.map(({ name }) => state[name]));

function peopleAfter(people: Setting["people"], written: readonly Write[]): Setting["people"] {
  const gone = new Set(written.map(({ after }) => after.id));
  const now = written.map(({ after }) => after as unknown as Staff).filter(({ active }) => active);
  return [...people.filter(({ id }) => !gone.has(id)), ...now];
}

const sources = [
  organisationTable,
  holidayYearTable,
  ruleParameterTable,
  regulationNameTable,
  staffTable,
  absenceTable,
];

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
    rules: ruleBookOf(
      desk.packs,
      await all<RuleParameter>(ruleParameterTable.name),
      await all<RegulationName>(regulationNameTable.name),
    ),
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
