import type { Basis } from "../rules.ts";
import type { Role } from "../staff-roles.ts";
import { chainOf } from "./chain.ts";
import type { Answer, ApprovalRequest } from "./request.ts";

/** A request as records kept it before there were chains: one role, one answer. */
interface Former {
  asked: ApprovalRequest["asked"];
  role: Role;
  reason?: string | undefined;
  basis?: Basis | undefined;
  parties?: string[] | undefined;
  answer?: Answer | undefined;
}

/** Reads a request of an older record as a chain of one step, so that it can still be answered and shown. */
export function formerRequest({ asked, role, answer, ...rest }: Former): ApprovalRequest {
  const stages = chainOf(role).map((stage) =>
    stage.map((decider) => (answer === undefined ? { decider } : { decider, answer })),
  );
  const { at, by, byName } = asked;
  return { asked: { at, by, byName }, department: "", stages, ...rest };
}
