import type { Actor } from "#shared/domain/common/staff-roles.ts";
import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import {
  printDocument,
  printRecordId,
  printRecordTable,
} from "#shared/domain/printing/print-record.ts";
import type { Trade } from "./names.ts";
import type { OfficeHours } from "./office.ts";
import type { People } from "./people.ts";
import type { Chance } from "./random.ts";
import type { SampleDesk } from "./sample-desk.ts";
import type { Timeline } from "./timeline.ts";

/** A customer as far as later stories need to know them. */
export interface Client {
  id: string;
  name: string;
  grade: "A" | "B" | "C" | undefined;
  trade: Trade;
  contact: { name: string; phone: string };
  address: string;
}

/** What all stories share. */
export interface World {
  company: SampleCompany;
  /** When the year ends (milliseconds). */
  until: number;
  desk: SampleDesk;
  chance: Chance;
  people: People;
  office: OfficeHours;
  timeline: Timeline;
  /** A mobile number that nobody has yet. */
  phone: () => string;
  /** The customers on file so far, in the order of their entry. */
  clients: Client[];
}

/** When a story goes on: so many minutes after a time. */
export type Pace = (at: number, minutes: number) => number;

/** One of the customers of these trades, or of any when there is none; the newest come as often as the oldest. */
export function someClient({ clients, chance }: World, ...trades: Trade[]): Client | undefined {
  if (clients.length === 0) return undefined;
  const start = chance.whole(0, clients.length - 1);
  // A few steps suffice: trades take turns. A desk with a handful of customers may have none of them.
  for (let step = 0; step < 40 && trades.length > 0; step++) {
    const client = clients[(start + step) % clients.length];
    if (client && trades.includes(client.trade)) return client;
  }
  return clients[start];
}

/** Notes that a form was printed; from the second time on with a reason. */
export function printForm(
  { desk }: World,
  form: string,
  record: {
    table: string;
    id: string;
    number?: string;
    copies?: readonly string[];
    reason?: string;
  },
  by: Actor,
  at: number,
): void {
  const { table, id, number = id, copies = ["单联"], reason = "内容更正后重新打印" } = record;
  const isAgain = desk.read(printRecordTable, printRecordId(form, number)) !== undefined;
  const printing = { form, number, subject: `${table}:${id}`, copies };
  const input = isAgain ? { ...printing, reason } : printing;
  desk.run(printDocument, input, printRecordTable, by, at);
}
