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
import { stateOfTable } from "#shared/journal/state.ts";
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
  let isTrue = false;
  const read = async (state?: TableState): Promise<Setting> => {
    const sums = state ?? (await db.standing.get("standing"))?.state ?? {};
    const now = keyOf(sums);
    if (setting && now === key) return setting;
    const found = await readSetting(db, sums);
    ({ setting, isTrue } = found);
    key = now;
    return setting;
  };
  /** For an action: refuses what is not the sum that the journal names. */
  const readTrue = async (state: TableState): Promise<Setting> => {
    const found = await read(state);
    if (isTrue) return found;
    key = "";
    throw new DamagedSetting();
  };
  /** Takes in what a save has written of people, so that they need not all be read again for the next one. */
  const heed = (writes: readonly Write[], before: TableState, after: TableState): void => {
    if (!setting || keyOf(before) !== key) return;
    const touched = writes.filter(({ table }) => sources.some(({ name }) => name === table));
    if (touched.some(({ table }) => table !== staffTable.name)) return;
    setting = { ...setting, people: peopleAfter(setting.people, touched) };
    key = keyOf(after);
  };
  const forget = (): void => {
    setting = undefined;
    key = "";
  };
  return { read, readTrue, heed, forget };
}

/** Rules, people or the calendar in the database are not those of the journal. */
export class DamagedSetting extends Error {}

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

/** The setting, and whether what it was read from has the sums of the journal. */
async function readSetting(
  db: DeskDatabase,
  state: TableState,
): Promise<{ setting: Setting; isTrue: boolean }> {
  let isTrue = true;
  const all = async <R>(table: string) => {
    const rows = await db.records
      .where("[table+id]")
      .between([table, ""], [table, "\uffff"])
      .toArray();
    const [count, sum] = stateOfTable(
      table,
      rows.map(({ record }) => record),
    );
    const [wantedCount, wantedSum] = state[table] ?? [0, "0".repeat(64)];
    isTrue &&= count === wantedCount && sum === wantedSum;
    return rows.map((row) => row.record as R);
  };
  const organisation = (await all<Organisation>(organisationTable.name)).find(
    ({ id }) => id === organisationId,
  );
  const desk = deskOf(organisation);
  const setting: Setting = {
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
  return { setting, isTrue };
}

/** Adds the moment and the person to a setting. */
export const surroundings = (setting: Setting, actor: Actor, now = Date.now()): Surroundings => ({
  ...setting,
  actor,
  now: isoTime(now, setting.desk.offset),
  newId: () => crypto.randomUUID(),
});
