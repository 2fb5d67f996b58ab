import { heads, reachesRank } from "../staff-roles.ts";
import { type Decider, deciderWords, oneUp, ownHead } from "./chain.ts";
import type { House, Person } from "./house.ts";
import { type ApprovalRequest, type ApprovalStep, currentStage } from "./request.ts";

const isHead = ({ roles }: Person) => roles.some((role) => heads.includes(role));

function fills(person: Person, decider: Decider, department: string): boolean {
  if ("role" in decider) return person.roles.includes(decider.role);
  if ("rank" in decider) return reachesRank(person.rank, decider.rank);
  if ("body" in decider) return false;
  return decider.function === ownHead
    ? isHead(person) && person.department === department
    : (person.functions?.includes(decider.function) ?? false);
}

/** Nobody decides on their own request, nor whoever wrote what it is about. */
const isParty = ({ asked, parties = [] }: ApprovalRequest, id: string): boolean =>
  id === asked.by || parties.includes(id);

/** Who holds an office; where nobody does, or nobody who is admitted, one rank up, and so on. Empty for a body, and where nobody is left. */
export function holdersOf(
  decider: Decider,
  people: readonly Person[],
  department = "",
  admits: (person: Person) => boolean = () => true,
): Person[] {
  for (let at: Decider | undefined = decider; at !== undefined; at = oneUp(at)) {
    const office = at;
    const found = people.filter((person) => fills(person, office, department) && admits(person));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Those who decide a step. Where only the asker could, or nobody holds the office, it goes one rank up, and so on; empty for a body, and where
 * nobody is left: then only a paper can decide.
 */
export const decidersOf = (
  request: ApprovalRequest,
  step: ApprovalStep,
  { people }: Pick<House, "people">,
): Person[] =>
  holdersOf(step.decider, people, request.department, (person) => !isParty(request, person.id));

/** A step that somebody may take now, and in whose place. */
export interface Turn {
  step: ApprovalStep;
  standsInFor?: { id: string; name: string };
}

/** The person for whom somebody stands in today, among those who decide. */
function coveredBy(id: string, deciders: Person[], { covers, today }: House): Person | undefined {
  const absent = covers
    .filter(({ by, from, until }) => by === id && from <= today && today <= until)
    .map((cover) => cover.absent);
  return deciders.find((person) => absent.includes(person.id));
}

function turnAt(
  request: ApprovalRequest,
  step: ApprovalStep,
  id: string,
  house: House,
): Turn | undefined {
  if (step.answer !== undefined) return undefined;
  const deciders = decidersOf(request, step, house);
  if (deciders.some((person) => person.id === id)) return { step };
  const absent = coveredBy(id, deciders, house);
  return absent && { step, standsInFor: { id: absent.id, name: absent.name } };
}

/** The step that a person may take now: their own office first, then one in which they stand in. Nobody takes two steps of one stage. */
export function turnOf(request: ApprovalRequest, id: string, house: House): Turn | undefined {
  const stage = currentStage(request);
  if (!stage || isParty(request, id) || stage.some(({ answer }) => answer?.by === id))
    return undefined;
  const turns = stage.flatMap((step) => turnAt(request, step, id, house) ?? []);
  return turns.find(({ standsInFor }) => standsInFor === undefined) ?? turns[0];
}

/** Why a person cannot answer now, as they read it; nothing when they can. */
export function barOf(request: ApprovalRequest, id: string, house: House): string | undefined {
  const stage = currentStage(request);
  if (!stage) return "没有等待审批的申请";
  if (isParty(request, id)) return "不能审批自己的申请";
  if (stage.some(({ answer }) => answer?.by === id)) return "这一环节您已经审批过了，由另一位审批";
  return turnOf(request, id, house) ? undefined : `由${waitsFor(request, house)}审批`;
}

/** Whom a request waits for: "部门经理 许砚秋或林予棠"; a body by its name alone. */
export function waitsFor(request: ApprovalRequest, house: Pick<House, "people">): string {
  const open = (currentStage(request) ?? []).filter(({ answer }) => answer === undefined);
  const words = open.map((step) => {
    const names = decidersOf(request, step, house).map(({ name }) => name);
    return [deciderWords(step.decider), names.slice(0, 3).join("或")].filter(Boolean).join(" ");
  });
  return words.join("、");
}
