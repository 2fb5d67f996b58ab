import type { DeskStore } from "#renderer/data/desk-store.ts";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { problemsOf } from "#shared/domain/common/plan.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { addStaff, type PersonInput, staffTable } from "#shared/domain/staff/staff.ts";
import { failure, type Problem, type Result, success } from "#shared/lib/result.ts";

const leastPassword = 6;

/** What is wrong with a new password, the second typing too where there is one. */
export function passwordProblems(password: string, again = password): Problem[] {
  if (password === "") return [{ field: "password", message: "请填写密码" }];
  if (password.length < leastPassword) {
    const message = `密码至少 ${leastPassword} 位，现在 ${password.length} 位`;
    return [{ field: "password", message }];
  }
  return password === again
    ? []
    : [{ field: "again", message: "两次输入的密码不一样，请再输一遍" }];
}

/** Says that a password will do: "10 位，够用". */
export const passwordConfirmed = (password: string): string | undefined =>
  password.length < leastPassword ? undefined : `${password.length} 位，够用`;

/** One record as it stands in the database now. */
export const recordNow = async <R extends BaseRecord>(
  store: DeskStore,
  table: Table<R>,
  id: string,
): Promise<R | undefined> =>
  (await store.db.records.get([table.name, id]))?.record as unknown as R | undefined;

/** Gives a person a password; the host keeps it, the journal never sees it. */
export async function givePassword(personId: string, password: string): Promise<Result<true>> {
  try {
    await callDesk("session.setPassword", { personId, password });
    return success(true);
  } catch (error) {
    return failure(refusalText(error), "password");
  }
}

/** Adds a person and gives them a password. Done again after a part of it failed, it does the rest. */
export async function addPerson(
  store: DeskStore,
  person: PersonInput,
  password: string,
): Promise<Result<true>> {
  const parsed = addStaff.input.safeParse(person);
  const wrong = parsed.success ? [] : problemsOf(parsed.error);
  const problems = [...wrong, ...passwordProblems(password)];
  if (problems.length > 0) return { ok: false, problems };
  if (!(await recordNow(store, staffTable, person.id))) {
    const saved = await store.run(addStaff, person);
    if (!saved.ok) return saved;
  }
  return givePassword(person.id, password);
}
