import { z } from "zod";
import { defineAction, type Put, put } from "#shared/domain/common/action.ts";
import type { Actor, Role } from "#shared/domain/common/staff-roles.ts";
import { type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { success } from "#shared/lib/result.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const person = (id: string, name: string, role: Role, more: Partial<Actor> = {}): Actor => ({
  ...clerk,
  id,
  name,
  roles: [role],
  ...more,
});

export const agent = person("a1", "沈知遥", "agent");
export const supervisor = person("s1", "林予棠", "supervisor", { rank: "supervisor" });
export const affairs = {
  ...person("z1", "陶令安", "clerk", { department: "综合部" }),
  functions: ["综合部"],
};
export const chief = person("g1", "许砚秋", "generalManager", { rank: "executive" });
export const finance = person("f1", "贺清", "finance", { department: "财务部" });
export const hr = person("h1", "顾微", "hr", { department: "人力部" });
export const engineers = ["方小禾", "丁大川"].map((name, at) =>
  person(`e${at + 1}`, name, "engineer", { department: "工程服务部" }),
);

/** An order of commissioning by 方小禾 alone, ended in October; what a test is about is said over it. */
export const order = (id: string, more: Partial<ServiceOrder> = {}): Omit<ServiceOrder, "rev"> => ({
  id,
  createdAt: "2026-10-08T09:00:00+08:00",
  createdBy: "a1",
  state: "archived",
  pack: "equipmentService",
  kind: "commissioning",
  customer: { id: "KH-1", name: "砚湖实业" },
  phone: "13800000652",
  serial: "DC-1",
  channel: "phone",
  receivedAt: "2026-10-08T09:00:00+08:00",
  engineers: [{ staffId: "e1", name: "方小禾", days: 1, share: 100 }],
  coefficient: 3,
  sources: [],
  vehicles: [],
  approvals: [],
  departedAt: "2026-10-09T08:00:00+08:00",
  finishedAt: "2026-10-10T17:00:00+08:00",
  parts: [],
  exchanges: [],
  sheet: { version: 1, signatures: {} },
  sheets: [],
  visits: [],
  deadlines: [],
  steps: [],
  ...more,
});

/** Puts orders where they would stand after months of work. */
export function seed(desk: ReturnType<typeof actionDesk>, orders: Omit<ServiceOrder, "rev">[]) {
  const action = defineAction({
    name: "test.seed",
    label: "",
    input: z.unknown(),
    run: () => success(orders.map((each): Put => put(serviceOrderTable, each))),
  });
  desk.run(action, {});
}

/** A desk of the power equipment in January 2027, with everybody whom a statement needs. */
export const incentiveDesk = (overrides: { id: string; value: number | string }[] = []) =>
  actionDesk("2027-01-05T09:00:00+08:00", {
    packs: ["equipmentService"],
    overrides,
    people: [agent, supervisor, affairs, chief, finance, hr, ...engineers],
  });

/** What 汇总 hands in when everything it asks for is there. */
export const draw = (id: string, orders: string[], more: object = {}) => ({
  id,
  orders,
  judgements: [],
  entries: [],
  ...more,
});
