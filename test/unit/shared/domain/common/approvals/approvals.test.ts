import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Chain,
  chainWords,
  type Decider,
  readChain,
  writeChain,
} from "#shared/domain/common/approvals/chain.ts";
import { decide, enteredFields, needsMinutes } from "#shared/domain/common/approvals/decide.ts";
import { barOf, turnOf, waitsFor } from "#shared/domain/common/approvals/deciders.ts";
import type { Cover, Person } from "#shared/domain/common/approvals/house.ts";
import {
  type ApprovalRequest,
  openRequest,
  standingOf,
} from "#shared/domain/common/approvals/request.ts";
import { lastAnswerWords, printedSteps } from "#shared/domain/common/approvals/words.ts";
import { type Rank, type Role, rankLabels, roleLabels } from "#shared/domain/common/staff-roles.ts";
import { keysOf } from "#shared/lib/keys-of.ts";

const now = "2026-11-27T09:30:00+08:00";
const person = (id: string, roles: Role[], more: Partial<Person> = {}): Person => ({
  id,
  name: `员工${id}`,
  roles,
  rank: "staff",
  department: "客户服务部",
  ...more,
});
const clerk = person("clerk", ["clerk"]);
const head = person("head", ["departmentHead"], { rank: "manager" });
const otherHead = person("head2", ["departmentHead"], { rank: "manager", department: "质量部" });
const director = person("director", ["director"], { rank: "director", department: "总经办" });
const general = person("general", ["generalManager"], { rank: "executive", department: "总经办" });
const everybody = [clerk, head, otherHead, director, general];

const house = (people: Person[] = everybody, covers: Cover[] = []) => ({
  people,
  covers,
  today: "2026-11-27",
});
const ask = (chain: string, asker: Person = clerk): ApprovalRequest =>
  openRequest({ now, actor: asker }, { chain: readChain(chain) as Chain });

const answer = (
  request: ApprovalRequest,
  actor: Person,
  input: object = {},
  people = everybody,
  covers: Cover[] = [],
) => {
  const fields = enteredFields.parse({ decision: "agreed", ...input });
  return decide(request, fields, { now, actor, people, covers });
};
const agreed = (request: ApprovalRequest, actor: Person, people = everybody) => {
  const result = answer(request, actor, {}, people);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const said = (result: ReturnType<typeof answer>) =>
  result.ok ? "" : (result.problems[0]?.message ?? "");

describe("a chain of approval", () => {
  it("is written and read back, and named in words", () => {
    const chain = readChain(
      "informationOfficer+serviceManager>rank:director>body:executiveCommittee",
    );
    expect(chain && chainWords(chain)).toBe("客户信息主管、客服经理 → 总监及以上 → 执行委员会");
    for (const bad of ["", "boss", "clerk>", "rank:king", "body:friends", "function:"])
      expect(readChain(bad), bad).toBeUndefined();
  });

  it("comes back the same, whatever it is made of", () => {
    const decider: fc.Arbitrary<Decider> = fc.oneof(
      fc
        .constantFrom<Role[]>(...[keysOf(roleLabels)].flat().map((role) => [role]))
        .map(([role]) => ({
          role: role as Role,
        })),
      fc.constantFrom(...(keysOf(rankLabels) as Rank[])).map((rank) => ({ rank })),
      fc.constantFrom("物业中心负责人", "ownHead").map((name) => ({ function: name })),
      fc.constantFrom("safetyCommittee", "managementMeeting").map((body) => ({ body }) as Decider),
    );
    const chains = fc.array(fc.array(decider, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(chains, (chain) => {
        expect(readChain(writeChain(chain))).toEqual(chain);
      }),
    );
  });

  it("is granted stage by stage, and only by the last consent", () => {
    const request = ask("departmentHead>generalManager");
    expect(said(answer(request, general))).toMatch(/^由部门经理 /);
    const first = agreed(request, head);
    expect(standingOf(first)).toBe("waiting");
    expect(waitsFor(first, house())).toBe("总经理 员工general");
    const both = agreed(first, general);
    expect(standingOf(both)).toBe("agreed");
    expect(said(answer(both, general))).toBe("没有等待审批的申请");
  });

  it("lets nobody take two steps of one stage, but a step of the next", () => {
    const both = person("both", ["informationOfficer", "serviceManager", "generalManager"]);
    const people = [...everybody, both, person("manager", ["serviceManager"])];
    const request = ask("informationOfficer+serviceManager>generalManager");
    const first = agreed(request, both, people);
    expect(barOf(first, both.id, house(people))).toMatch(/已经审批过了/);
    const second = agreed(first, people.at(-1) as Person, people);
    expect(standingOf(agreed(second, both, people))).toBe("agreed");
  });

  it("ends with 退回 or 不同意, which say why", () => {
    for (const decision of ["returned", "refused"]) {
      expect(said(answer(ask("departmentHead"), head, { decision }))).toMatch(/写明意见/);
      const ended = answer(ask("departmentHead>generalManager"), head, {
        decision,
        opinion: "数量不对",
      });
      expect(ended.ok && standingOf(ended.value)).toBe(decision);
    }
  });
});

describe("who decides", () => {
  it("is never the asker, nor an administrator for somebody else", () => {
    const own = ask("departmentHead", head);
    expect(said(answer(own, head))).toBe("不能审批自己的申请");
    expect(agreed(own, otherHead).stages[0]?.[0]?.answer?.by).toBe("head2");
    const admin = person("admin", ["admin"], { rank: "executive" });
    expect(answer(ask("departmentHead"), admin, {}, [...everybody, admin]).ok).toBe(false);
  });

  it("is one rank up for the only holder, and further up where nobody is there", () => {
    const own = ask("departmentHead", head);
    expect(waitsFor(own, house([clerk, head, director, general]))).toBe("部门经理 员工director");
    expect(waitsFor(own, house([clerk, head, general]))).toBe("部门经理 员工general");
    expect(turnOf(own, general.id, house([clerk, head, director, general]))).toBeUndefined();
  });

  it("can be a rank, the head of the asker's department, or a function", () => {
    expect(turnOf(ask("rank:director"), general.id, house())).toBeDefined();
    expect(turnOf(ask("rank:director"), head.id, house())).toBeUndefined();
    expect(turnOf(ask("function:ownHead"), head.id, house())).toBeDefined();
    expect(turnOf(ask("function:ownHead"), otherHead.id, house())).toBeUndefined();
    const centre = person("centre", ["agent"], { functions: ["物业中心负责人"] });
    expect(
      turnOf(ask("function:物业中心负责人"), "centre", house([...everybody, centre])),
    ).toBeDefined();
  });

  it("stands in for an absent person on the days of the authorisation alone, and signs with 代", () => {
    const cover = { absent: "general", by: "director", from: "2026-11-27", until: "2026-11-28" };
    const request = ask("generalManager");
    const on = (today: string) =>
      turnOf(request, "director", { ...house(everybody, [cover]), today })?.standsInFor?.id;
    expect(["2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"].map(on)).toEqual([
      undefined,
      "general",
      "general",
      undefined,
    ]);
    const done = answer(request, director, {}, everybody, [cover]);
    expect(done.ok && lastAnswerWords(done.value)).toBe(
      "总经理同意：员工director（代员工general）",
    );
    expect(done.ok && printedSteps(done.value)[0]).toMatchObject({ deputy: true });
    const own = ask("generalManager", director);
    expect(answer(own, director, {}, everybody, [cover]).ok).toBe(false);
  });

  it("never lets the asker through, nor one person twice in a stage, on any chain and by anybody", () => {
    const offices = [...keysOf(roleLabels), "rank:manager", "rank:supervisor", "function:ownHead"];
    const roles = fc.uniqueArray(fc.constantFrom(...keysOf(roleLabels)), {
      minLength: 1,
      maxLength: 4,
    });
    const people = fc.array(
      fc.record({ roles, rank: fc.constantFrom(...(keysOf(rankLabels) as Rank[])) }),
      { minLength: 2, maxLength: 6 },
    );
    const chain = fc.array(fc.array(fc.constantFrom(...offices), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(people, chain, fc.array(fc.nat(5), { maxLength: 20 }), (given, stages, turns) => {
        const staff = given.map((one, index) =>
          person(String(index), one.roles, { rank: one.rank }),
        );
        let request = ask(stages.map((stage) => stage.join("+")).join(">"), staff[0]);
        for (const turn of turns) {
          const actor = staff[turn % staff.length] as Person;
          const next = answer(request, actor, {}, staff);
          if (next.ok) request = next.value;
        }
        for (const stage of request.stages) {
          const takers = stage.flatMap((step) => step.answer?.by ?? []);
          expect(takers).not.toContain("0");
          expect(new Set(takers).size).toBe(takers.length);
        }
      }),
    );
  });
});

describe("what was decided on paper", () => {
  const paper = { signer: "head", at: now, document: "审批单 2026-031" };

  it("counts for whoever signed it, and says so wherever it is shown", () => {
    const done = answer(ask("departmentHead"), clerk, { paper });
    expect(done.ok && standingOf(done.value)).toBe("agreed");
    expect(done.ok && lastAnswerWords(done.value)).toBe(
      "部门经理同意：员工head；纸质签字：审批单 2026-031，员工clerk登记",
    );
    expect(done.ok && printedSteps(done.value)[0]).toMatchObject({
      person: "员工head",
      onPaper: true,
    });
  });

  it("is refused for somebody whose step it is not, and for a time that is yet to come", () => {
    const other = { ...paper, signer: "director" };
    expect(said(answer(ask("departmentHead"), clerk, { paper: other }))).toMatch(/^由部门经理/);
    const later = { ...paper, at: "2026-11-27T10:00:00+08:00" };
    expect(said(answer(ask("departmentHead"), clerk, { paper: later }))).toBe(
      "签字时间不能晚于现在",
    );
  });

  it("is how a body decides, and what is left where nobody may: with number, date and members", () => {
    const minutes = {
      number: "办公会〔2026〕11 号",
      date: "2026-11-26",
      members: "闻仲谦、邵云起",
    };
    const body = ask("body:managementMeeting");
    expect(needsMinutes(body, { now, people: everybody, covers: [] })).toBe(true);
    expect(answer(body, general).ok).toBe(false);
    const done = answer(body, clerk, { minutes });
    expect(done.ok && standingOf(done.value)).toBe("agreed");
    expect(done.ok && printedSteps(done.value)[0]?.person).toBe("纪要 办公会〔2026〕11 号");
    const late = { ...minutes, date: "2026-11-28" };
    expect(said(answer(body, clerk, { minutes: late }))).toBe("会议日期不能晚于今天");
    const alone = ask("generalManager", general);
    expect(answer(alone, clerk, { minutes }, [general, clerk]).ok).toBe(true);
    expect(said(answer(ask("departmentHead"), clerk, { minutes }))).toBe("现在不由会议决定");
  });
});
