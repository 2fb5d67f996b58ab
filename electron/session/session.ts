import { Refusal } from "#electron/bridge/refusal.ts";
import type { CallResult } from "#shared/bridge/contract.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { EntryDraft } from "#shared/journal/entry.ts";
import { createEntrance, type Entrance, type EntrancePorts } from "./entrance.ts";
import { createPresence, type Presence } from "./presence.ts";
import { type Person, type Roster, staffTable } from "./roster.ts";

export interface SessionPorts extends Omit<EntrancePorts, "presence" | "find"> {
  roster: Roster;
}

/** Who acts at this desk. It is decided here; the page can only ask. */
export interface Session
  extends Pick<Presence, "touch" | "autoLocked">,
    Pick<Entrance, "signIn" | "unlock" | "pinDigits"> {
  /** The person signed in, or nobody. Someone who was made inactive is signed out by that. */
  who: () => Person | undefined;
  /** Signs in somebody who may run this action; for everybody else the password counts as nothing. */
  signInAs: (
    action: string,
    personId: string,
    password: string,
  ) => Promise<CallResult<"session.signIn">>;
  /** Like `who`, but refuses when the desk is locked. */
  require: () => Person;
  /** Signs in the first person of a desk that has none. */
  begin: (person: Person, password: string) => Promise<void>;
  lock: () => void;
  setPassword: (personId: string, password: string) => Promise<void>;
  /** Sets one's own PIN; the password must be given with it. */
  setPin: (password: string, pin: string) => Promise<CallResult<"session.setPin">>;
  removePin: () => Promise<void>;
  /** The digits of the PIN that the person signed in has set. */
  ownPin: () => number | null;
  /** Refuses when this person may not do what the draft does. */
  permit: (draft: EntryDraft) => Person;
}

export function createSession(ports: SessionPorts): Session {
  const { roster, credentials, pins, throttle } = ports;
  /** The person who sets the desk up, until an entry puts the first person on the roster. */
  let founder: Person | undefined;
  const find = (id: string) => (roster.isEmpty() && founder?.id === id ? founder : roster.find(id));
  const presence = createPresence(ports.now, () => ports.rules().idleMs);
  const { enter, setPin, ...entrance } = createEntrance({ ...ports, presence, find });
  const who = () => {
    const id = presence.who();
    return id === undefined ? undefined : find(id);
  };
  const require = () => {
    const person = who();
    if (!person) throw new Refusal("locked", "请先登录");
    return person;
  };
  return {
    ...entrance,
    who,
    require,
    signInAs: async (action, personId, password) => {
      const person = find(personId);
      if (person && !mayDo(person, action))
        throw new Refusal("forbidden", "只有系统管理员可以接管");
      return entrance.signIn(personId, password);
    },
    touch: presence.touch,
    autoLocked: presence.autoLocked,
    begin: async (person, password) => {
      if (!roster.isEmpty()) throw new Refusal("forbidden", "这台前台已经设置过了");
      if (!person.roles.includes("admin")) {
        throw new Refusal("invalid", "第一位员工必须是系统管理员");
      }
      await credentials.begin(person.id, password);
      founder = person;
      enter(person.id);
    },
    lock: presence.leave,
    setPassword: async (personId, password) => {
      const person = require();
      if (personId !== person.id && !person.roles.includes("admin")) {
        throw new Refusal("forbidden", "只有系统管理员可以给别人设置密码");
      }
      if (!find(personId)) throw new Refusal("notFound", "没有这位员工，或已停用");
      await credentials.set([personId], password);
      // whoever gets a new password has perhaps lost the old one to somebody; the PIN goes with it
      await pins.remove(personId);
      await throttle.clear(personId);
    },
    setPin: async (password, pin) => setPin(require().id, password, pin),
    removePin: async () => pins.remove(require().id),
    ownPin: () => {
      const person = who();
      return (person && pins.digits(person.id)) ?? null;
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
