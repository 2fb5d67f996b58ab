import { approvalList } from "#shared/domain/common/approvals/request.ts";
import { dueAt, openDeadlines } from "#shared/domain/common/deadlines.ts";
import type { Listing, SearchTerms } from "#shared/domain/common/table.ts";
import { openRequestOf } from "./consent.ts";
import { gateLog, releasedOn } from "./gate/refusal.ts";
import { type PassState, passKindLabels, passStateLabels } from "./labels.ts";
import type { ExitPass } from "./pass.ts";
import { pendingPieces } from "./returns.ts";

/** The queue in which a pass waits, by its state. Passes that are partly back stand in `pass.toReturn` too. */
const queues: Record<PassState, string> = {
  applied: "pass.toCheck",
  checked: "pass.toCheck",
  submitted: "pass.toApprove",
  approved: "pass.toApprove",
  issued: "pass.issued",
  released: "pass.released",
  returned: "pass.ended",
  refused: "pass.ended",
  void: "pass.ended",
};

const queueKey = (pass: ExitPass) =>
  pass.endedAt ?? pass.released?.at ?? `${pass.leavesOn}#${pass.createdAt}`;

const unfinished: readonly PassState[] = ["applied", "checked", "submitted", "approved"];

/** Deadlines that still run; only goods that are out have any. */
const running = (pass: ExitPass) => (pendingPieces(pass) > 0 ? openDeadlines(pass.deadlines) : []);

/** "砚湖实业 检修". */
export const passTitle = ({ customer, kind }: Pick<ExitPass, "customer" | "kind">): string =>
  `${customer.name} ${passKindLabels[kind]}`;

/**
 * A pass stands in the queue of what it waits for, with whoever applied while it is unfinished or goods are out, with the requests that wait, with
 * its customer, in the gate's log once it was released, and with its deadlines among what is due.
 */
export function passLists(pass: ExitPass): Listing[] {
  const { state, customer, createdAt, createdBy, released, returnBy = "" } = pass;
  const key = queueKey(pass);
  const request = openRequestOf(pass);
  const pending = pendingPieces(pass) > 0;
  const isMine = unfinished.includes(state) || pending;
  return [
    { list: queues[state], key },
    ...(pending ? [{ list: "pass.toReturn", key: `${returnBy}#${createdAt}` }] : []),
    ...(released ? [{ list: gateLog, key: released.at }] : []),
    ...(request ? [{ list: approvalList, key: request.asked.at }] : []),
    ...(isMine ? [{ list: `mine:${createdBy}`, key }] : []),
    ...(customer.id === undefined ? [] : [{ list: `of:${customer.id}`, key: createdAt }]),
    ...running(pass).map((due) => ({ list: "due", key: `${dueAt(due)}#${due.key}` })),
  ];
}

/** Passes are counted in their queue, while goods are out, and on the day on which they were released. */
export const passCounters = (pass: ExitPass): string[] => [
  queues[pass.state],
  ...(pendingPieces(pass) > 0 ? ["pass.toReturn"] : []),
  ...(pass.released ? [releasedOn(pass.released.at)] : []),
];

/** A pass is found by its customer, carrier, goods' serial numbers and own number. */
export function passTerms(pass: ExitPass): SearchTerms {
  const { id, customer, carrier, state, lines } = pass;
  return {
    title: passTitle(pass),
    detail: `${id}·${passStateLabels[state]}·${carrier}`,
    names: [customer.name, carrier],
    codes: [id, ...lines.flatMap(({ serial }) => (serial === undefined ? [] : [serial]))],
  };
}
