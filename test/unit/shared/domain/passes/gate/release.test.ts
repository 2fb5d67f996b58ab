import { describe, expect, it } from "vitest";
import { notePass, returnItems } from "#shared/domain/passes/bring-back.ts";
import { passKeyTable } from "#shared/domain/passes/gate/pass-key.ts";
import { gateRefusalTable } from "#shared/domain/passes/gate/refusal.ts";
import { refusePass, releasePass } from "#shared/domain/passes/gate/release.ts";
import { issuePass, voidPass } from "#shared/domain/passes/issue.ts";
import { stateWords } from "#shared/domain/passes/lifecycle.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { pendingPieces } from "#shared/domain/passes/returns.ts";
import type { actionDesk } from "#test/helpers/action-desk.ts";
import { sampleContent, tokenDesk } from "#test/helpers/token-desk.ts";
import {
  attempt,
  checkedDesk,
  counted,
  gateName,
  guard,
  issuedDesk,
  passId,
  signer,
  tokenOf,
} from "./gate-desk.ts";

const listsOf = (desk: ReturnType<typeof actionDesk>) =>
  (exitPassTable.lists?.(desk.get(exitPassTable, passId)) ?? []).map(({ list }) => list);

/** The refusal that the desk has just written, and the last step of the pass. */
function refusedAs(desk: ReturnType<typeof actionDesk>, input: object) {
  desk.run(refusePass, input);
  const id = lastId(desk);
  const { reason, words } = desk.get(gateRefusalTable, id);
  return { reason, words };
}

/** Ids are counted by the desk of the test. */
function lastId(desk: ReturnType<typeof actionDesk>): string {
  for (let n = 50; n > 0; n--) {
    try {
      return desk.get(gateRefusalTable, `id-${n}`).id;
    } catch {
      // that many were not written
    }
  }
  throw new Error("nothing was refused");
}

describe("issuing with a signature", () => {
  it("keeps the token with the pass and the key in the records, for verification from data alone", () => {
    const { desk, token } = issuedDesk();
    expect(desk.get(exitPassTable, passId).token).toBe(token);
    expect(desk.get(passKeyTable, signer.id)).toMatchObject({
      publicKey: signer.publicKey,
      organisation: "砚湖实业",
      deskCode: "A",
      own: true,
    });
  });

  it("refuses a token of another pass, another key or another content", () => {
    const desk = checkedDesk();
    const { publicKey } = signer;
    const other = signer.token(sampleContent);
    expect(desk.problems(issuePass, { id: passId, signed: { token: other, publicKey } })).toEqual([
      ": 出门条刚刚有改动，请再按一次开具",
    ]);
    const token = tokenOf(desk);
    const foreign = { token, publicKey: tokenDesk(5).publicKey };
    expect(desk.problems(issuePass, { id: passId, signed: foreign })[0]).toContain("签名没有成功");
    desk.run(issuePass, { id: passId, signed: { token, publicKey } });
  });
});

describe("releasing", () => {
  it("lets a counted pass out once, at its gate, and keeps who, when and where", () => {
    const { desk, token } = issuedDesk();
    desk.now = "2026-11-23T16:02:44+08:00";
    desk.run(releasePass, attempt(token));
    const pass = desk.get(exitPassTable, passId);
    expect(pass).toMatchObject({
      state: "released",
      released: { at: desk.now, byName: "周牧", gate: gateName, signed: true },
    });
    expect(pass.endedAt).toBeUndefined();
    expect(stateWords(pass, "2026-11-25T09:00:00+08:00")).toBe("已放行");
    expect(listsOf(desk)).toEqual(
      expect.arrayContaining(["pass.released", "pass.toReturn", "gate.log", "due"]),
    );
    expect(desk.problems(releasePass, attempt(token))[0]).toContain("已经用过");
    expect(desk.problems(releasePass, attempt(passId))[0]).toContain("已经用过");
  });

  it("is also done by number, for passes without a token too", () => {
    const desk = checkedDesk();
    desk.run(issuePass, { id: passId });
    desk.actor = guard;
    desk.run(releasePass, attempt("cm a20261123 0001"));
    expect(desk.get(exitPassTable, passId).released?.signed).toBe(false);
  });

  it("ends a pass whose goods stay away; one whose goods come back ends with them", () => {
    const away = issuedDesk({ returnable: false, returnBy: "" });
    away.desk.run(releasePass, attempt(away.token));
    expect(away.desk.get(exitPassTable, passId).endedAt).toBeDefined();
    const { desk, token } = issuedDesk();
    desk.run(releasePass, attempt(token));
    expect(pendingPieces(desk.get(exitPassTable, passId))).toBe(9);
    desk.run(returnItems, { id: passId, from: "柳知远", lines: counted });
    expect(desk.get(exitPassTable, passId).state).toBe("returned");
    expect(desk.problems(releasePass, attempt(token))[0]).toContain("已经归还");
  });

  it("rules out voiding afterwards; remarks still go", () => {
    const { desk, token } = issuedDesk();
    desk.run(releasePass, attempt(token));
    expect(desk.problems(voidPass, { id: passId, reason: "错了" })[0]).toContain("已放行");
    desk.run(notePass, { id: passId, text: "司机换人" });
  });

  it("needs the carrier looked at and every line counted", () => {
    const { desk, token } = issuedDesk();
    expect(desk.problems(releasePass, attempt(token, { identityChecked: false }))).toEqual([
      "identityChecked: 请先核对人证",
    ]);
    expect(desk.problems(releasePass, attempt(token, { counted: counted.slice(1) }))).toEqual([
      "counted.1: 第 1 项还没有点数",
    ]);
  });
});

describe("refusing", () => {
  const at = (now: string) => {
    const issued = issuedDesk();
    issued.desk.now = now;
    return issued;
  };

  it.each([
    ["2026-11-22T23:59:59+08:00", "notYet"],
    ["2026-11-24T00:00:00+08:00", "expired"],
  ])("at %s is %s, by token and by number", (now, reason) => {
    for (const scanned of ["token", "number"]) {
      const { desk, token } = at(now);
      const scan = scanned === "token" ? token : passId;
      expect(desk.problems(releasePass, attempt(scan))).toHaveLength(1);
      expect(refusedAs(desk, attempt(scan)).reason).toBe(reason);
    }
    const { desk, token } = at("2026-11-23T23:59:59+08:00");
    desk.run(releasePass, attempt(token));
  });

  it("says short and over line by line; over weighs more", () => {
    const { desk, token } = issuedDesk();
    const count = (first: number, second: number) =>
      attempt(token, {
        counted: [
          { no: 1, quantity: first },
          { no: 2, quantity: second },
        ],
      });
    expect(refusedAs(desk, count(0, 8))).toEqual({ reason: "short", words: "第 1 项少 1 件" });
    expect(refusedAs(desk, count(0, 9))).toEqual({
      reason: "over",
      words: "第 1 项少 1 件，第 2 项多 1 件",
    });
    expect(desk.problems(releasePass, count(1, 9))[0]).toContain("第 2 项多 1 件，不能放行");
    expect(desk.get(exitPassTable, passId).state).toBe("issued");
    expect(desk.get(exitPassTable, passId).steps.at(-1)).toMatchObject({
      step: "门岗拒绝",
      byName: "周牧",
    });
    desk.run(releasePass, attempt(token));
  });

  it("names void, unknown and altered passes and unknown keys, and keeps each attempt", () => {
    const { desk, token } = issuedDesk();
    expect(refusedAs(desk, attempt("CM-A-20261123-0999")).reason).toBe("unknown");
    expect(refusedAs(desk, attempt(token.slice(0, -2))).reason).toBe("altered");
    expect(refusedAs(desk, attempt(tokenDesk(4).token(sampleContent))).reason).toBe("unknownKey");
    desk.run(voidPass, { id: passId, reason: "客户改期" });
    expect(refusedAs(desk, attempt(token)).reason).toBe("void");
    const kept = desk.get(gateRefusalTable, lastId(desk));
    expect(kept).toMatchObject({ number: passId, customer: "沐川网络科技", gate: gateName });
    expect(gateRefusalTable.lists?.(kept).map(({ list }) => list)).toContain("gate.log");
  });

  it("holds a properly signed token of another content for altered", () => {
    const { desk } = issuedDesk();
    const pass = desk.get(exitPassTable, passId);
    const stolen = signer.token({ ...sampleContent, number: pass.id });
    expect(refusedAs(desk, attempt(stolen)).reason).toBe("altered");
  });

  it("takes the guard's reason only where nothing else is wrong", () => {
    const { desk, token } = issuedDesk();
    const open = attempt(token, { counted: [] });
    expect(desk.problems(refusePass, open)).toEqual(["reason: 请选择拒绝的原因"]);
    expect(desk.problems(refusePass, { ...open, reason: "other" })).toEqual(["note: 请写明原因"]);
    expect(refusedAs(desk, { ...open, reason: "person" })).toEqual({
      reason: "person",
      words: "携带人与出门条不符。",
    });
    desk.run(releasePass, attempt(token));
    expect(refusedAs(desk, { ...attempt(token), reason: "person" }).reason).toBe("used");
  });
});
