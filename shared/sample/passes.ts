import { customerSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { type ApplicationInput, papersFor } from "#shared/domain/passes/application.ts";
import { applyForPass } from "#shared/domain/passes/apply.ts";
import { approvePass, submitPass } from "#shared/domain/passes/approve.ts";
import { notePass, returnItems } from "#shared/domain/passes/bring-back.ts";
import { checkPass, issuePass, voidPass } from "#shared/domain/passes/issue.ts";
import type { PassKind, PassState } from "#shared/domain/passes/labels.ts";
import { approvalFor } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import type { LocalDate } from "#shared/lib/time.ts";
import { identityNumber } from "./documents.ts";
import { atTheGate } from "./gate.ts";
import { type Matter, matterOf, type Step } from "./matter.ts";
import { personName } from "./names.ts";
import { day } from "./office.ts";
import type { Story } from "./timeline.ts";
import { goods, machines } from "./words.ts";
import { type Client, type Pace, printForm, type World } from "./world.ts";

/** An exit pass as it is to go. */
export interface PassPlan {
  kind: PassKind;
  client: Client;
  appliedAt: number;
  leavesOn: LocalDate;
  /** The day by which the goods are to be back; absent when they stay away. */
  returnBy?: LocalDate;
  pace: Pace;
  turn?: "differs" | "void" | "refused" | "sentBack" | "partlyBack" | "notBack";
  /** It goes out as soon as it is issued. */
  soon?: boolean;
  /** The state in which it is left lying; else it is issued, and what is to come back comes back. */
  rests?: PassState;
}

interface Course extends PassPlan {
  world: World;
  matter: Matter<ExitPass>;
}

const rested = ({ rests, matter }: Course) =>
  rests !== undefined && matter.record().state === rests;
const isHosted = (kind: PassKind) => papersFor(kind).length > 0;

function linesOf({ chance }: World, kind: PassKind): ApplicationInput["lines"] {
  const stock = isHosted(kind) ? machines : goods;
  const first = chance.whole(0, stock.length - 1);
  return Array.from({ length: chance.whole(1, 3) }, (_, index) => {
    const [item, model] = stock[(first + index) % stock.length] ?? stock[0];
    const hasSerial = isHosted(kind) && item !== "光模块";
    const serial = hasSerial ? { serial: `${model?.slice(3)}-${chance.whole(1000, 9999)}` } : {};
    return { item, model, ...serial, quantity: hasSerial ? 1 : chance.whole(1, 8) };
  });
}

function application(world: World, plan: PassPlan): ApplicationInput {
  const { chance } = world;
  const { kind, client, leavesOn, returnBy } = plan;
  return {
    kind,
    customer: customerSnapshotOf(client),
    carrier: chance.percent(50) ? client.contact.name : personName(chance),
    carrierDocument: { kind: "identityCard", number: identityNumber(chance) },
    leavesOn,
    returnable: returnBy !== undefined,
    returnBy,
    gate: chance.pick(["一号门岗", "一号门岗", "货运门岗"]),
    papers: [...papersFor(kind)],
    grounds: isHosted(kind) ? `客户 ${leavesOn} 搬机申请` : undefined,
    lines: linesOf(world, kind),
  };
}

function* checked(course: Course): Step<void> {
  const { world, matter, kind, turn } = course;
  const { chance, people } = world;
  const { lines } = matter.record();
  const papers = [...papersFor(kind)];
  const ticked = lines.map(({ no }) => ({ no, checked: true }));
  if (turn === "differs") {
    const [first, ...others] = ticked;
    const found = first && { ...first, checked: false, difference: "现场少 1 件，待客户核实" };
    yield* matter.after(chance.whole(15, 60), checkPass, people.desk, {
      papers,
      lines: [found, ...others],
    });
    if (rested(course)) return;
  }
  yield* matter.after(chance.whole(15, 90), checkPass, people.desk, { papers, lines: ticked });
}

function* approved(course: Course): Step<void> {
  const { world, matter, turn } = course;
  const { chance, people } = world;
  yield* matter.after(chance.whole(4, 15), submitPass, people.desk);
  if (rested(course)) return;
  const answer = (decision: string, opinion?: string) =>
    matter.after(chance.whole(10, 90), approvePass, people.head, { decision, opinion });
  if (turn === "refused") {
    yield* answer("refused", "物品归属有争议，先与客户核实");
    return;
  }
  if (turn === "sentBack") {
    yield* answer("returned", "请写明样机编号");
    const text = "样机编号已在清单备注里补充";
    yield* matter.after(10, notePass, people.desk, { text });
    yield* matter.after(5, submitPass, people.desk);
  }
  yield* answer("agreed");
}

function* issued({ world, matter }: Course): Step<void> {
  const { chance, people } = world;
  const { id } = yield* matter.after(chance.whole(3, 30), issuePass, people.desk);
  const copies = ["留存联", "客户联", "门岗联"];
  const record = { table: "exitPass", id, copies };
  printForm(world, "exitPass", record, people.desk, matter.at());
  if (!chance.percent(8)) return;
  yield* matter.wait(20);
  printForm(world, "exitPass", { ...record, reason: "客户联打印不清" }, people.desk, matter.at());
}

function* broughtBack(course: Course, returnBy: LocalDate): Step<void> {
  const { world, matter, turn } = course;
  const { chance, people, office } = world;
  const { lines, carrier: from } = matter.record();
  const back = office.during(returnBy, 0.1 + 0.8 * chance.next()) - chance.whole(0, 1) * day;
  const all = lines.map(({ no, quantity }) => ({ no, quantity }));
  const [first, ...others] = all;
  if (turn === "partlyBack" && first && others.length + first.quantity > 1) {
    const part = others.length > 0 ? [first] : [{ ...first, quantity: 1 }];
    yield* matter.waitFor((matter.at() + back) / 2, 15);
    yield* matter.after(0, returnItems, people.desk, { from, lines: part });
    return;
  }
  yield* matter.waitFor(back, 30);
  yield* matter.after(0, returnItems, people.desk, { from, lines: all });
}

function* courseOf(course: Course): Step<void> {
  const { world, matter, kind, turn, returnBy } = course;
  const { desk, people, chance } = world;
  if (rested(course)) return;
  yield* checked(course);
  if (rested(course)) return;
  if (approvalFor(desk.rules, kind) !== undefined) yield* approved(course);
  if (rested(course) || matter.record().state === "refused") return;
  if (turn === "void") {
    const reason = chance.pick(["客户改到明天搬", "清单有变，重新申请"]);
    yield* matter.after(20, voidPass, people.desk, { reason });
    return;
  }
  yield* issued(course);
  if (rested(course)) return;
  yield* atTheGate(course, course.soon);
  if (rested(course)) return;
  if (returnBy !== undefined && turn !== "notBack") yield* broughtBack(course, returnBy);
}

/** One exit pass, from the application to the gate, and what comes back. */
export function* passStory(world: World, plan: PassPlan): Story {
  const { desk, people } = world;
  const at = yield plan.pace(plan.appliedAt, 1);
  const input = application(world, plan);
  const { id } = desk.run(applyForPass, input, exitPassTable, people.desk, at);
  const matter = matterOf(world, exitPassTable, { id, startedAt: at, pace: plan.pace });
  yield* courseOf({ ...plan, world, matter });
}
