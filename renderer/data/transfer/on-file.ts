import { type Customer, customerTable, phonesOf } from "#shared/domain/customers/customer.ts";
import { likenessLists } from "#shared/domain/customers/likeness.ts";
import type { DeskDatabase } from "../database.ts";

const PAGE = 2_000;
/** Up to here each list is looked up; with more it is quicker to read all customers. */
const MOST_LOOKUPS = 2_000;

type OnFile = Map<string, { id: string; name: string }>;

/** Who on file stands in one of these lists of likeness. */
export async function onFileIn(
  db: DeskDatabase,
  lists: ReadonlySet<string>,
  progress: (done: number, total: number) => void,
): Promise<OnFile> {
  return lists.size <= MOST_LOOKUPS ? lookUp(db, lists) : scan(db, lists, progress);
}

async function lookUp(db: DeskDatabase, lists: ReadonlySet<string>): Promise<OnFile> {
  const found: OnFile = new Map();
  for (const list of lists) {
    const row = await db.records.where("places").between([list, ""], [list, "\uffff"]).first();
    if (row?.table === customerTable.name) remember(found, list, row.record as unknown as Customer);
  }
  return found;
}

const remember = (found: OnFile, list: string, { id, name }: Customer) =>
  void (found.has(list) || found.set(list, { id, name }));

async function scan(
  db: DeskDatabase,
  lists: ReadonlySet<string>,
  progress: (done: number, total: number) => void,
): Promise<OnFile> {
  const found: OnFile = new Map();
  let done = 0;
  await eachCustomer(db, (customer, total) => {
    for (const { list } of likenessLists({ ...customer, phones: phonesOf(customer) }))
      if (lists.has(list)) remember(found, list, customer);
    done += 1;
    if (done % PAGE === 0) progress(done, total);
  });
  return found;
}

async function eachCustomer(
  db: DeskDatabase,
  visit: (customer: Customer, total: number) => void,
): Promise<void> {
  const total = (await db.standing.get("standing"))?.state[customerTable.name]?.[0] ?? 0;
  for (let last = ""; ; ) {
    const rows = await db.records
      .where("[table+id]")
      .between([customerTable.name, last], [customerTable.name, "\uffff"], false)
      .limit(PAGE)
      .toArray();
    for (const { record } of rows) visit(record as unknown as Customer, total);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < PAGE) return;
  }
}
