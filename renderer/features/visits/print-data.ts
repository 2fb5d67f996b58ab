import type { RuleBook } from "#shared/domain/common/rules.ts";
import { restrictedAreas } from "#shared/domain/visits/areas.ts";
import { unitOf } from "#shared/domain/visits/standing.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import type { VisitorBadgeData } from "#shared/forms/visitor-badge/schema.ts";

/** What stands on the badge of one guest of a party, counted from 0; guests without a name go with the first. */
export function badgeData(visit: Visit, rules: RuleBook, guest = 0): VisitorBadgeData {
  const first = visit.visitors[0]?.name ?? "";
  const { host, badgeNo } = visit;
  const unit = visit.visitors[guest]?.unit ?? unitOf(visit);
  return {
    ...(badgeNo === undefined || guest > 0 ? {} : { badgeNo }),
    visitor: visit.visitors[guest]?.name ?? `${first} 同行`,
    ...(unit === undefined ? {} : { unit }),
    headCount: visit.headCount,
    purpose: visit.purpose,
    host: `${host.name}（${host.department}）`,
    escorts: visit.escorts.map(({ name }) => name),
    areas: visit.areas,
    arrivedAt: visit.checkedInAt ?? visit.expectedAt ?? visit.createdAt,
    restrictedAreas: restrictedAreas(rules),
    basis: rules.cite("common.restrictedAreas"),
  };
}

/** The number on a guest's badge: that of the visit, and behind it which guest of the party this is. */
export const badgeNumber = (visit: Pick<Visit, "id">, guest: number): string =>
  guest === 0 ? visit.id : `${visit.id}-${guest + 1}`;

/** What a badge is printed on: a slip or a card. */
export const badgeForms = { slip80: "visitorBadge", cr80: "visitorCard" } as const;
