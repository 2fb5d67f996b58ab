import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { applyForPass } from "#shared/domain/passes/apply.ts";
import { tokenContentOf } from "#shared/domain/passes/gate/content.ts";
import { checkPass, issuePass } from "#shared/domain/passes/issue.ts";
import { validity } from "#shared/domain/passes/lifecycle.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";
import { tokenDesk } from "#test/helpers/token-desk.ts";

export const passId = "CM-A-20261123-0001";
export const gateName = "东门岗";
export const guard: Actor = { ...clerk, id: "p9", name: "周牧", roles: ["gate"] };

export const application = {
  kind: "repair",
  customer: { id: "KH-A-20261101-0001", name: "沐川网络科技" },
  carrier: "柳知远",
  carrierDocument: { kind: "passport", number: "E12345678" },
  leavesOn: "2026-11-23",
  returnable: true,
  returnBy: "2026-12-07",
  gate: gateName,
  papers: ["sealedApplication", "identityCopy"],
  lines: [
    { item: "机架式服务器", model: "NS-2280", serial: "NS2280-2409-00127", quantity: 1 },
    { item: "光模块", model: "OM-10G-SR", quantity: 8 },
  ],
};

export const signer = tokenDesk(3);

/** A desk on whose behalf a pass was applied for and checked. */
export function checkedDesk(change: object = {}) {
  const desk = actionDesk("2026-11-23T10:31:00+08:00");
  const input = { ...application, ...change };
  desk.run(applyForPass, input);
  const lines = [
    { no: 1, checked: true },
    { no: 2, checked: true },
  ];
  desk.run(checkPass, { id: passId, papers: input.papers, lines });
  return desk;
}

/** What the host would sign of the pass as it stands. */
export function tokenOf(desk: ReturnType<typeof checkedDesk>): string {
  const pass = desk.get(exitPassTable, passId);
  const valid = validity(ruleBookOf(["dataCentre"]), pass.leavesOn, "+08:00");
  return signer.token(tokenContentOf(pass, valid));
}

/** The same with the pass issued, and the guard at the gate. */
export function issuedDesk(change: object = {}) {
  const desk = checkedDesk(change);
  const token = tokenOf(desk);
  desk.run(issuePass, { id: passId, signed: { token, publicKey: signer.publicKey } });
  desk.actor = guard;
  return { desk, token };
}

export const counted = [
  { no: 1, quantity: 1 },
  { no: 2, quantity: 8 },
];

/** An attempt at the named gate, everything counted. */
export const attempt = (scan: string, change: object = {}) => ({
  scan,
  gate: gateName,
  counted,
  identityChecked: true,
  ...change,
});
