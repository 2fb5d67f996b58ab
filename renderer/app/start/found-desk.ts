import { DeskStore } from "#renderer/data/desk-store.ts";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { passwordProblems, recordNow } from "#renderer/features/settings/new-person.ts";
import type { Action } from "#shared/domain/common/action.ts";
import { problemsOf } from "#shared/domain/common/plan.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import {
  changeDesk,
  type OrganisationInput,
  organisationId,
  organisationTable,
  setUpDesk,
} from "#shared/domain/desk/organisation.ts";
import { addStaff, staffTable } from "#shared/domain/staff/staff.ts";
import { type Problem, type Result, success } from "#shared/lib/result.ts";

/** What the first start asks for. */
export interface Founding {
  desk: OrganisationInput;
  person: Actor;
  password: string;
  again: string;
}

const under = (place: string, problems: Problem[]): Problem[] =>
  problems.map(({ field, message }) =>
    field === undefined ? { message } : { field: `${place}.${field}`, message },
  );

function checked<I>(place: string, action: Action<I>, input: unknown): Problem[] {
  const parsed = action.input.safeParse(input);
  return parsed.success ? [] : under(place, problemsOf(parsed.error));
}

/** Everything that can be wrong with the first start's form, before anything is written. */
export const checkFounding = ({ desk, person, password, again }: Founding): Problem[] => [
  ...checked("desk", setUpDesk, desk),
  ...checked("person", addStaff, person),
  ...passwordProblems(password, again),
];

/** Signs the founder in. After a start that was cut short they may be signed in already. */
async function begin(person: Actor, password: string): Promise<string> {
  try {
    return (await callDesk("session.begin", { person, password })).desk.id;
  } catch (error) {
    const state = await callDesk("app.state", {});
    if (state.person?.id === person.id) return state.desk.id;
    throw error;
  }
}

/** Writes the organisation, or brings one that an earlier start has left to what was typed now. */
async function writeDesk(store: DeskStore, desk: OrganisationInput): Promise<Problem[]> {
  const before = await recordNow(store, organisationTable, organisationId);
  if (before && before.deskCode !== desk.deskCode) {
    const message = `这张前台已用代码 ${before.deskCode} 建立，代码不能再改`;
    return [{ field: "desk.deskCode", message }];
  }
  const { deskCode: _, ...change } = desk;
  const main = desk.packs[0];
  const saved = before
    ? await store.run(changeDesk, { mainPack: main, ...change })
    : await store.run(setUpDesk, desk);
  return saved.ok ? [] : under("desk", saved.problems);
}

async function writePerson(store: DeskStore, person: Actor): Promise<Problem[]> {
  if (await recordNow(store, staffTable, person.id)) return [];
  const saved = await store.run(addStaff, person);
  return saved.ok ? [] : under("person", saved.problems);
}

async function write(store: DeskStore, { desk, person }: Founding): Promise<Problem[]> {
  const level = await store.bringLevel(() => undefined);
  if (level.kind === "conflict") return [{ message: "日志与数据库不一致，请重新打开前台通" }];
  const problems = await writeDesk(store, desk);
  return problems.length > 0 ? problems : writePerson(store, person);
}

/**
 * Sets up a desk: the founder signs in, then organisation and founder are written. Each step may already have been taken by a start that
 * was cut short, so that starting again goes on where it was. The store is open in the end; the caller closes it.
 */
export async function foundDesk(founding: Founding): Promise<Result<DeskStore>> {
  const problems = checkFounding(founding);
  if (problems.length > 0) return { ok: false, problems };
  let store: DeskStore | undefined;
  try {
    const person: Actor = { ...founding.person, name: founding.person.name.trim() };
    store = new DeskStore(await begin(person, founding.password), person);
    const left = await write(store, { ...founding, person });
    if (left.length === 0) return success(store);
    store.close();
    return { ok: false, problems: left };
  } catch (error) {
    store?.close();
    return { ok: false, problems: [{ message: refusalText(error) }] };
  }
}
