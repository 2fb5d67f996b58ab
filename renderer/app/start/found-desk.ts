import { DeskStore } from "#renderer/data/desk-store.ts";
import { BridgeRefusal, callDesk } from "#renderer/desk/client.ts";
import type { Action } from "#shared/domain/common/action.ts";
import { problemsOf } from "#shared/domain/common/plan.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import {
  changeDesk,
  type OrganisationInput,
  organisationId,
  organisationTable,
  setUpDesk,
} from "#shared/domain/desk/organisation.ts";
import { addStaff, type PersonInput, staffTable } from "#shared/domain/staff/staff.ts";
import { failure, type Problem, type Result, success, unless } from "#shared/lib/result.ts";

/** What the first start asks for. */
export interface Founding {
  desk: OrganisationInput;
  person: PersonInput;
  password: string;
  again: string;
}

const leastPassword = 6;

/** What is wrong with a new password; `field` is where the problem stands. */
export function passwordProblems(password: string, field = "password"): Problem[] {
  if (password === "") return [{ field, message: "请填写密码" }];
  return password.length < leastPassword
    ? [{ field, message: `密码至少 ${leastPassword} 位，现在 ${password.length} 位` }]
    : [];
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
export function checkFounding({ desk, person, password, again }: Founding): Problem[] {
  const differ = password !== again && password !== "";
  return [
    ...checked("desk", setUpDesk, desk),
    ...checked("person", addStaff, person),
    ...passwordProblems(password),
    ...(differ ? [{ field: "again", message: "两次输入的密码不一样，请再输一遍" }] : []),
  ];
}

const found = async <R extends BaseRecord>(store: DeskStore, table: Table<R>, id: string) =>
  (await store.db.records.get([table.name, id]))?.record as R | undefined;

/** Signs the founder in. After a start that was cut short they may be signed in already. */
async function begin({ person, password }: Founding): Promise<string> {
  const founder = { ...addStaff.input.parse(person) } as Required<PersonInput>;
  const { id, name, roles, rank, department } = founder;
  try {
    const state = await callDesk("session.begin", {
      person: { id, name, roles, rank, department },
      password,
    });
    return state.desk.id;
  } catch (error) {
    const state = await callDesk("app.state", {});
    if (state.person?.id === id) return state.desk.id;
    throw error;
  }
}

/** Writes the organisation, or brings one that an earlier start has left to what was typed now. */
async function writeDesk(store: DeskStore, desk: OrganisationInput): Promise<Problem[]> {
  const before = await found(store, organisationTable, organisationId);
  if (before && before.deskCode !== desk.deskCode) {
    const message = `这张前台已用代码 ${before.deskCode} 建立，代码不能再改`;
    return [{ field: "desk.deskCode", message }];
  }
  const { deskCode: _, ...change } = desk;
  const saved = before ? await store.run(changeDesk, change) : await store.run(setUpDesk, desk);
  return saved.ok ? [] : under("desk", saved.problems);
}

async function writePerson(store: DeskStore, person: PersonInput): Promise<Problem[]> {
  if (await found(store, staffTable, person.id)) return [];
  const saved = await store.run(addStaff, person);
  return saved.ok ? [] : under("person", saved.problems);
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
    const { phone: _, ...actor } = addStaff.input.parse(founding.person) as PersonInput;
    store = new DeskStore(await begin(founding), actor);
    const level = await store.bringLevel(() => undefined);
    if (level.kind === "conflict") return stopped(store, [{ message: "日志与数据库不一致" }]);
    const written = await writeDesk(store, founding.desk);
    const left = written.length > 0 ? written : await writePerson(store, founding.person);
    return left.length > 0 ? stopped(store, left) : success(store);
  } catch (error) {
    return stopped(store, [{ message: reason(error) }]);
  }
}

const reason = (error: unknown) =>
  error instanceof BridgeRefusal ? error.message : "没有建成：程序没有回答，请再试一次";

function stopped(store: DeskStore | undefined, problems: Problem[]): Result<DeskStore> {
  store?.close();
  return { ok: false, problems };
}

/** Adds a person and gives them a password. Done again after a part of it failed, it does the rest. */
export async function addColleague(
  store: DeskStore,
  person: PersonInput,
  password: string,
): Promise<Result<void>> {
  const wrong = passwordProblems(password);
  const parsed = addStaff.input.safeParse(person);
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error)), ...wrong];
  if (problems.length > 0) return { ok: false, problems };
  if (!(await found(store, staffTable, person.id))) {
    const saved = await store.run(addStaff, person);
    if (!saved.ok) return saved;
  }
  try {
    await callDesk("session.setPassword", { personId: person.id, password });
    return unless([], () => undefined);
  } catch (error) {
    return failure(reason(error), "password");
  }
}
