import type { Listed } from "#renderer/data/live-lists.ts";
import type { Hit } from "#renderer/data/search/hit.ts";
import { type Matter, matterOf, pathTo } from "#renderer/record/matters.ts";
import { type Deadline, dueAt, openDeadlines } from "#shared/domain/common/deadlines.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import type { IsoTime } from "#shared/lib/time.ts";

/** An open matter of a customer, with the next deadline where one runs. */
export interface OpenMatter extends Matter {
  due: IsoTime | undefined;
}

function nextDue(record: BaseRecord): IsoTime | undefined {
  const { deadlines = [] } = record as { deadlines?: Deadline[] };
  const [next] = openDeadlines(deadlines);
  return next && dueAt(next);
}

const never = Number.POSITIVE_INFINITY;
const instant = (time: IsoTime | undefined) => (time === undefined ? never : Date.parse(time));

/** The open matters among the records about a customer, the one due first before the others. */
export function openMatters(related: readonly Listed[], now: IsoTime): OpenMatter[] {
  return related
    .flatMap(({ table, record }) => {
      const matter = matterOf(table, record, now);
      return matter?.open ? [{ ...matter, due: nextDue(record) }] : [];
    })
    .sort((a, b) => instant(a.due) - instant(b.due));
}

/** The list of what there is about a hit's customer. */
export const matterList = ({ table, id }: Pick<Hit, "table" | "id">): string | undefined =>
  table === customerTable.name ? `of:${id}` : undefined;

/** The record as a customer, when it is one. */
export const asCustomer = (table: string, record: BaseRecord | undefined): Customer | undefined =>
  table === customerTable.name ? (record as Customer | undefined) : undefined;

/** The customer that a record of any capability belongs to. */
export function customerOf(hit: Hit, record: BaseRecord | undefined): string | undefined {
  if (hit.table === customerTable.name) return hit.id;
  const named = record as { customer?: { id?: string }; customerId?: string } | undefined;
  return named?.customer?.id ?? named?.customerId;
}

/** Where a hit is opened; nowhere for people of the house, whose facts stand beside the list. */
export function pathOf(hit: Hit): string | undefined {
  if (hit.table === customerTable.name) return `/customers/${hit.id}`;
  return pathTo(hit.table, hit.id);
}
