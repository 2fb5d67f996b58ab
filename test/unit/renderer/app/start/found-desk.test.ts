import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkFounding, type Founding, foundDesk } from "#renderer/app/start/found-desk.ts";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { addPerson } from "#renderer/features/settings/new-person.ts";
import type { BridgeCall } from "#shared/bridge/names.ts";
import type { Organisation } from "#shared/domain/desk/organisation.ts";
import { openHost, type TestHost, trusted } from "#test/helpers/host.ts";

const founding: Founding = {
  desk: { name: "砚湖实业", deskCode: "A", packs: ["winery"] },
  person: {
    id: "p1",
    name: "纪明澈",
    roles: ["clerk", "admin"],
    rank: "staff",
    department: "前台",
  },
  password: "password-1",
  again: "password-1",
};

let host: TestHost;
/** Calls that fail as if the program had died, once each. */
let broken: Set<string>;
const key = (call: BridgeCall, argument: unknown) =>
  call === "journal.append" ? (argument as { action: string }).action : call;

beforeEach(async () => {
  host = await openHost();
  broken = new Set();
  vi.stubGlobal("window", {
    desk: (call: BridgeCall, argument: unknown) => {
      if (broken.delete(key(call, argument)))
        return Promise.resolve({ ok: false, code: "writeFailed", message: "磁盘读写出错" });
      return host.bridge(call, argument, trusted);
    },
  });
});

const opened = async (input: Founding): Promise<DeskStore> => {
  const result = await foundDesk(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const organisationOf = async (store: DeskStore) =>
  (await store.db.records.get(["organisation", "desk"]))?.record as unknown as Organisation;

describe("what the first start asks for", () => {
  it("is complete in the example", () => expect(checkFounding(founding)).toEqual([]));

  it("is refused beside each field before anything is written", () => {
    const problems = checkFounding({
      desk: { name: " ", deskCode: "前台", packs: [] },
      person: { ...founding.person, name: "" },
      password: "12345",
      again: "",
    });
    expect(problems.map(({ field }) => field)).toEqual([
      "desk.name",
      "desk.deskCode",
      "desk.packs",
      "person.name",
      "password",
    ]);
  });

  it("wants the password twice alike", () =>
    expect(checkFounding({ ...founding, again: "password-2" })).toEqual([
      { field: "again", message: "两次输入的密码不一样，请再输一遍" },
    ]));
});

describe("setting up a desk", () => {
  it("signs the founder in and writes organisation and founder", async () => {
    const store = await opened(founding);
    expect(await organisationOf(store)).toMatchObject({ name: "砚湖实业", mainPack: "winery" });
    const state = await host.call("app.state", {});
    expect(state).toMatchObject({ phase: "open", people: [{ id: "p1", name: "纪明澈" }] });
    store.close();
  });

  it("goes on where it was cut short after the organisation, with what was typed then", async () => {
    broken.add("staff.add");
    expect((await foundDesk(founding)).ok).toBe(false);
    const store = await opened({
      ...founding,
      desk: { name: "砚湖集团", deskCode: "A", packs: ["gps"] },
      person: { ...founding.person, id: "p2" },
    });
    expect(await organisationOf(store)).toMatchObject({ name: "砚湖集团", mainPack: "gps" });
    expect((await host.call("app.state", {})).people.map(({ id }) => id)).toEqual(["p2"]);
    store.close();
  });

  it("keeps the desk code that an earlier start has written", async () => {
    broken.add("staff.add");
    await foundDesk(founding);
    const again = await foundDesk({ ...founding, desk: { ...founding.desk, deskCode: "B" } });
    expect(again).toEqual({
      ok: false,
      problems: [{ field: "desk.deskCode", message: "这张前台已用代码 A 建立，代码不能再改" }],
    });
  });

  it("can be repeated by the same founder without writing anything twice", async () => {
    (await opened(founding)).close();
    const before = await host.call("journal.head", {});
    (await opened(founding)).close();
    expect(await host.call("journal.head", {})).toEqual(before);
  });

  it("gives a colleague the password that was refused at first", async () => {
    const store = await opened(founding);
    const person = { ...founding.person, id: "p2", name: "陆青禾", roles: ["clerk" as const] };
    broken.add("session.setPassword");
    expect((await addPerson(store, person, "password-2")).ok).toBe(false);
    expect((await addPerson(store, person, "password-2")).ok).toBe(true);
    await host.call("session.lock", {});
    const signedIn = await host.call("session.signIn", { personId: "p2", password: "password-2" });
    expect(signedIn.signedIn).toBe(true);
    store.close();
  });
});
