import type { Listed } from "#renderer/data/live-lists.ts";
import { pathTo } from "#renderer/record/matters.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import {
  type Complaint,
  complaintTable,
  complaintTitle,
} from "#shared/domain/complaints/complaint.ts";
import { extensionRefusal } from "#shared/domain/complaints/extension.ts";
import { mayApprove } from "#shared/domain/passes/approve.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { passTitle } from "#shared/domain/passes/standing.ts";
import {
  awaitsExcuse,
  orderTitle,
  type ServiceOrder,
  serviceOrderTable,
} from "#shared/domain/services/order.ts";
import { answerProblem } from "#shared/domain/services/requests.ts";
import { epoch, type IsoTime } from "#shared/lib/time.ts";

/** Something that waits for this person's answer. */
export interface WaitingApproval {
  id: string;
  /** What is asked: 派工, 延期. */
  asks: string;
  what: string;
  by: string;
  at: IsoTime;
  path: string;
}

type Asked = Pick<WaitingApproval, "asks" | "what" | "by" | "at">;

function ofPass(pass: ExitPass, actor: Actor): Asked | undefined {
  const asked = pass.approval?.asked;
  return asked && mayApprove(actor, pass)
    ? { asks: "出门条", what: passTitle(pass), by: asked.byName, at: asked.at }
    : undefined;
}

function ofOrder(order: ServiceOrder, actor: Actor): Asked | undefined {
  const excuse = awaitsExcuse(order) ? order.excuse : undefined;
  const request = excuse ?? (order.state === "awaitingApproval" ? order.submitted : undefined);
  return request && answerProblem(request, actor) === undefined
    ? {
        asks: excuse ? "免签字" : "派工",
        what: orderTitle(order),
        by: request.byName,
        at: request.at,
      }
    : undefined;
}

function ofComplaint(complaint: Complaint, actor: Actor): Asked | undefined {
  const asked = complaint.extension?.asked;
  return asked && extensionRefusal(complaint, actor) === undefined
    ? { asks: "投诉延期", what: complaintTitle(complaint), by: asked.byName, at: asked.at }
    : undefined;
}

function askedOf({ table, record }: Listed, actor: Actor): Asked | undefined {
  if (table === exitPassTable.name) return ofPass(record as ExitPass, actor);
  if (table === serviceOrderTable.name) return ofOrder(record as ServiceOrder, actor);
  if (table === complaintTable.name) return ofComplaint(record as Complaint, actor);
  return undefined;
}

/** What waits for this person's answer, the longest waiting first. */
export function waitingApprovals(listed: readonly Listed[], actor: Actor): WaitingApproval[] {
  return listed
    .flatMap((one): WaitingApproval[] => {
      const asked = askedOf(one, actor);
      const path = pathTo(one.table, one.record.id);
      return asked && path ? [{ ...asked, id: one.record.id, path }] : [];
    })
    .toSorted((a, b) => epoch(a.at) - epoch(b.at));
}
