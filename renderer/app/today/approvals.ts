import type { Listed } from "#renderer/data/live-lists.ts";
import { pathTo } from "#renderer/record/matters.ts";
import { turnOf } from "#shared/domain/common/approvals/deciders.ts";
import type { House } from "#shared/domain/common/approvals/house.ts";
import type { ApprovalRequest } from "#shared/domain/common/approvals/request.ts";
import {
  type Complaint,
  complaintTable,
  complaintTitle,
} from "#shared/domain/complaints/complaint.ts";
import { openExtension } from "#shared/domain/complaints/extension-request.ts";
import {
  openReleaseRequest,
  releaseTable,
  type StatisticsRelease,
} from "#shared/domain/complaints/statistics/release.ts";
import { periodTitle } from "#shared/domain/incentives/period.ts";
import { type Statement, statementTable } from "#shared/domain/incentives/statement.ts";
import { openRequestOf as openRequestOfPass } from "#shared/domain/passes/consent.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { passTitle } from "#shared/domain/passes/standing.ts";
import { orderTitle, type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { openRequestOf } from "#shared/domain/services/requests.ts";
import { openCostRequest } from "#shared/domain/visits/costs.ts";
import { partyName } from "#shared/domain/visits/standing.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
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
  /** The absent person in whose place it would be answered. */
  standsInFor: string | undefined;
}

interface Asked {
  asks: string;
  what: string;
  request: ApprovalRequest;
}

function ofPass(pass: ExitPass): Asked | undefined {
  const request = openRequestOfPass(pass);
  return request && { asks: "出门条", what: passTitle(pass), request };
}

function ofOrder(order: ServiceOrder): Asked | undefined {
  const request = openRequestOf(order);
  const asks = order.state === "awaitingApproval" ? "派工" : "免签字";
  return request && { asks, what: orderTitle(order), request };
}

function ofComplaint(complaint: Complaint): Asked | undefined {
  const request = openExtension(complaint);
  return request && { asks: "投诉延期", what: complaintTitle(complaint), request };
}

function ofRelease(release: StatisticsRelease): Asked | undefined {
  const request = openReleaseRequest(release);
  const asks = release.corrections.length > 0 ? "报表更正" : "报表发放";
  return request && { asks, what: release.title, request };
}

function ofVisit(visit: Visit): Asked | undefined {
  const request = openCostRequest(visit);
  return request && { asks: "接待超支", what: partyName(visit), request };
}

function ofStatement(statement: Statement): Asked | undefined {
  const { request } = statement;
  return request && { asks: "激励汇总", what: periodTitle(statement), request };
}

function askedOf({ table, record }: Listed): Asked | undefined {
  if (table === exitPassTable.name) return ofPass(record as ExitPass);
  if (table === serviceOrderTable.name) return ofOrder(record as ServiceOrder);
  if (table === visitTable.name) return ofVisit(record as Visit);
  if (table === statementTable.name) return ofStatement(record as Statement);
  if (table === complaintTable.name) return ofComplaint(record as Complaint);
  return table === releaseTable.name ? ofRelease(record as StatisticsRelease) : undefined;
}

/** What waits for this person's answer, also in the place of somebody absent, the longest waiting first. */
export function waitingApprovals(
  listed: readonly Listed[],
  id: string,
  house: House,
): WaitingApproval[] {
  return listed
    .flatMap((one): WaitingApproval[] => {
      const asked = askedOf(one);
      const path = pathTo(one.table, one.record.id);
      const turn = asked && turnOf(asked.request, id, house);
      if (!turn || !path) return [];
      const { asks, what, request } = asked;
      const { byName: by, at } = request.asked;
      const standsInFor = turn.standsInFor?.name;
      return [{ id: one.record.id, asks, what, by, at, path, standsInFor }];
    })
    .toSorted((a, b) => epoch(a.at) - epoch(b.at));
}
