import { Refusal } from "#electron/bridge/refusal.ts";
import type { CallResult } from "#shared/bridge/contract.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { EntryDraft } from "#shared/journal/entry.ts";
import type { Credentials } from "./credentials.ts";
import { type Person, type Roster, staffTable } from "./roster.ts";
import type { Throttle } from "./throttle.ts";

export interface SessionPorts {
  roster: Roster;
  credentials: Credentials;
  throttle: Throttle;
}

/** Who acts at this desk. It is decided here; the page can only ask. */
export interface Session {
  /** The person signed in, or nobody. Someone who was made inactive is signed out by that. */
  who: () => Person | undefined;
  /** Like `who`, but refuses when the desk is locked. */
  require: () => Person;
  /** Signs in the first person of a desk that has none. */
  begin: (person: Person, password: string) => Promise<void>;
  signIn: (personId: string, password: string) => Promise<CallResult<"session.signIn">>;
  lock: () => void;
  setPassword: (personId: string, password: string) => Promise<void>;
  /** Refuses when this person may not do what the draft does. */
  permit: (draft: EntryDraft) => Person;
}

export function createSession(ports: SessionPorts): Session {
  const { roster, credentials, throttle } = ports;
  let current: string | undefined;
  /** The person who sets the desk up, until an entry puts the first person on the roster. */
  let founder: Person | undefined;
  let tries: Promise<unknown> = Promise.resolve();

  const find = (id: string) => (roster.isEmpty() && founder?.id === id ? founder : roster.find(id));
  const who = () => (current === undefined ? undefined : find(current));
  const require = () => {
    const person = who();
    if (!person) throw new Refusal("locked", "请先登录");
    return person;
  };
  const tryPassword = async (personId: string, password: string) => {
    if (!find(personId)) throw new Refusal("notFound", "没有这位员工，或已停用");
    if (!credentials.has(personId)) {
      throw new Refusal("notFound", "这位员工还没有密码，请系统管理员先设置");
    }
    const waitSeconds = throttle.waitSeconds(personId);
    if (waitSeconds > 0) {
      return { signedIn: false, failures: throttle.failures(personId), waitSeconds };
    }
    await throttle.count(personId);
    const signedIn = await credentials.check(personId, password);
    if (signedIn) {
      await throttle.clear(personId);
      current = personId;
    }
    const failures = throttle.failures(personId);
    return { signedIn, failures, waitSeconds: throttle.waitSeconds(personId) };
  };

  return {
    who,
    require,
    begin: async (person, password) => {
      if (!roster.isEmpty()) throw new Refusal("forbidden", "这台前台已经设置过了");
      if (!person.roles.includes("admin")) {
        throw new Refusal("invalid", "第一位员工必须是系统管理员");
      }
      await credentials.begin(person.id, password);
      founder = person;
      current = person.id;
    },
    // One after the other: tries made at the same time would all pass the throttle.
    signIn: (personId, password) => {
      const tried = tries.then(() => tryPassword(personId, password));
      tries = tried.catch(() => undefined);
      return tried;
    },
    lock: () => {
      current = undefined;
    },
    setPassword: async (personId, password) => {
      const person = require();
      if (personId !== person.id && !person.roles.includes("admin")) {
        throw new Refusal("forbidden", "只有系统管理员可以给别人设置密码");
      }
      if (!find(personId)) throw new Refusal("notFound", "没有这位员工，或已停用");
      await credentials.set([personId], password);
      await throttle.clear(personId);
    },
    permit: (draft) => {
      const person = require();
      const touchesStaff = draft.changes.some((change) => change.table === staffTable);
      const admin = person.roles.includes("admin");
      if (!mayDo(person, draft.action) || (touchesStaff && !admin)) {
        throw new Refusal("forbidden", "您的角色不能做这项操作");
      }
      return person;
    },
  };
}
