import type { Action } from "#shared/domain/common/action.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { plan, prepare, type Surroundings } from "#shared/domain/common/plan.ts";
import type { Actor, Role } from "#shared/domain/common/staff-roles.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import type { IntakeInput } from "#shared/domain/complaints/intake.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

const person = (id: string, name: string, ...roles: Role[]): Actor => ({
  id,
  name,
  roles,
  rank: "staff",
  department: "客户服务部",
});

const clerk = person("p1", "林予棠", "clerk");
export const agent = person("p2", "路行简", "agent");
export const manager = person("p3", "沈知遥", "serviceManager");
export const secondManager = person("p4", "温以宁", "serviceManager");
export const head = person("p5", "陆青禾", "departmentHead");

/** A person as records keep them. */
export const snapshot = ({ id, name, rank, department }: Actor) => ({ id, name, rank, department });

const packs = ["winery", "logistics", "dataCentre", "gps"];

/** A desk in memory with all four packs: `at` sets its clock, `run` an action by a person. */
export function complaintDesk(
  mainPack = "winery",
  overrides: { id: string; value: number | string | null }[] = [],
) {
  const records = new Map<string, BaseRecord>();
  const place = (table: string, id: string) => `${table}:${id}`;
  const house = new Map([clerk, agent, manager].map((person) => [person.id, person]));
  const around: Surroundings = {
    now: "2026-11-23T09:10:00+08:00",
    actor: clerk,
    desk: { code: "A", offset: "+08:00", organisation: "示例酒业", packs, mainPack },
    calendar: createCalendar(),
    rules: ruleBookOf(packs, overrides),
    people: [],
    covers: [],
    newId: () => "id",
  };
  const run = <I>(action: Action<I>, raw: unknown, actor: Actor = clerk) => {
    const people = [...house.set(actor.id, actor).values()];
    const surroundings = { ...around, actor, people };
    const prepared = prepare(action, raw, surroundings);
    if (!prepared.ok) return prepared;
    const planned = plan(action, prepared.value.input, surroundings, (table, id) =>
      records.get(place(table, id)),
    );
    if (!planned.ok) return planned;
    for (const { table, after } of planned.value.writes) records.set(place(table, after.id), after);
    return planned;
  };
  const complaint = () =>
    [...records.entries()].findLast(([key]) => key.startsWith("complaint:"))?.[1] as Complaint;
  const read = (id: string) => records.get(place("complaint", id)) as Complaint;
  return {
    around,
    run,
    complaint,
    read,
    records,
    at: (time: string) => {
      around.now = `2026-${time}:00+08:00`;
    },
  };
}

/** What the caller of the worked example says; tests change what they are about. */
export const intake = (changes: Partial<IntakeInput> = {}): IntakeInput => ({
  complainant: "苏映雪",
  customer: { id: "KH-1", name: "澜庭酒行", grade: "A" },
  phones: ["138 0000 0416"],
  channel: "phone",
  receivedAt: "2026-11-23T09:10:00+08:00",
  about: "湖心白 52 度，批次 20261012",
  facts: "入口偏苦，与上一批明显不同",
  category: { id: "winery.quality.taste", label: "质量 / 口感" },
  department: "质量部",
  owner: snapshot(agent),
  accept: true,
  ...changes,
});

/** The messages of a refusal with the fields that they stand beside. */
export const problemsOf = (result: {
  ok: boolean;
  problems?: { field?: string; message: string }[];
}) => (result.problems ?? []).map(({ field, message }) => `${field ?? ""}:${message}`);
