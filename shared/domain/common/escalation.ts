import { z } from "zod";
import { addMinutes, type IsoTime } from "#shared/lib/time.ts";
import { readChain } from "./approvals/chain.ts";
import { holdersOf } from "./approvals/deciders.ts";
import type { Person } from "./approvals/house.ts";
import { basisSchema, type RuleBook } from "./rules.ts";
import type { Listing } from "./table.ts";

/** Who is told, so many minutes after a deadline has passed. `to` names them as a chain does ("serviceManager"). */
const escalationStepSchema = z.object({ minutes: z.number().int(), to: z.string() });

/** The steps by which a late matter is put before ever higher heads, as the rule stood when the record began. */
export const escalationSchema = z.object({
  basis: basisSchema,
  steps: z.array(escalationStepSchema),
});
type Escalation = z.infer<typeof escalationSchema>;

const steps = ["first", "second", "third"] as const;

/** The steps that a rule names: after how many hours, and whom. */
export const escalationByRule = (rules: RuleBook, ruleId: string): Escalation => ({
  basis: rules.basis(ruleId),
  steps: steps.map((step) => ({
    minutes: Math.round(rules.number(ruleId, `${step}Hours`) * 60),
    to: rules.text(ruleId, `${step}To`),
  })),
});

const toldList = (to: string) => `told:${to}`;

/** Where a late matter stands: in the list of each step, from the moment at which the step is due. */
export const escalationLists = (
  escalation: Escalation | undefined,
  due: IsoTime | undefined,
): Listing[] =>
  escalation === undefined || due === undefined
    ? []
    : escalation.steps.map(({ minutes, to }) => ({
        list: toldList(to),
        key: addMinutes(due, minutes),
      }));

/** The lists of late matters that a person is told of: those for an office that they hold, or that falls to them one rank up. */
export function toldListsFor(
  id: string,
  ruleId: string,
  rules: RuleBook,
  people: readonly Person[],
) {
  const tokens = new Set(steps.map((step) => rules.text(ruleId, `${step}To`)));
  const isTold = (token: string) =>
    (readChain(token) ?? [])
      .flat()
      .some((decider) => holdersOf(decider, people).some((person) => person.id === id));
  return [...tokens].filter(isTold).map(toldList);
}
