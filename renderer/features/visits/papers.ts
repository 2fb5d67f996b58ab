import { type Paper, paperSource } from "#renderer/record/paper-source.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { badgeData, badgeForms, badgeNumber } from "./print-data.ts";

/** A badge for every guest of a party, on each of the papers that it can be printed on. */
function badgesOf(visit: Visit, { rules }: Surroundings): Paper[] {
  if (visit.checkedInAt === undefined) return [];
  return Object.values(badgeForms).flatMap((form) =>
    Array.from({ length: visit.headCount }, (_, guest) => {
      const data = badgeData(visit, rules, guest);
      return { form, number: badgeNumber(visit, guest), title: data.visitor, data };
    }),
  );
}

const inHouse = { list: "visit.inHouse", newestFirst: true, wanted: () => true };

/** 访客证, on a slip or on a card. */
export const visitPapers = paperSource<Visit>({
  table: visitTable.name,
  papersOf: badgesOf,
  batches: [
    { label: "在访的访客证", form: badgeForms.slip80, ...inHouse },
    { label: "在访的访客卡", form: badgeForms.cr80, ...inHouse },
  ],
});
