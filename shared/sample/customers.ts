import {
  archiveCustomer,
  type ChangeCustomerInput,
  changeCustomer,
  createCustomer,
  restoreCustomer,
} from "#shared/domain/customers/actions.ts";
import { addCorrespondence, correspondenceTable } from "#shared/domain/customers/correspondence.ts";
import { customerTable } from "#shared/domain/customers/customer.ts";
import { addMajorChange, addYearlyResult } from "#shared/domain/customers/happenings.ts";
import { clientFile } from "./client-file.ts";
import { day, minute } from "./office.ts";
import type { Story } from "./timeline.ts";
import { majorChanges, standings, talks } from "./words.ts";
import { type Client, someClient, type World } from "./world.ts";

/** Opens the file of the customer with this index. Some files are corrected, put away or added to in the months that follow. */
export function* customerStory(world: World, index: number, start: number, depth: number): Story {
  const { desk, chance, people } = world;
  const at = yield start;
  const { input, ...facts } = clientFile(world, index);
  const by = chance.pick([people.agent, people.desk, people.information]);
  const { id } = desk.run(createCustomer, input, customerTable, by, at);
  const client: Client = { id, ...facts };
  world.clients.push(client);
  const begin = (share: number, story: () => Story) => {
    if (chance.percent(share * depth)) world.timeline.begin(story());
  };
  const later = () => world.office.later(at + chance.whole(8, 240) * day, 0);
  begin(14, () => changeStory(world, client, input, later()));
  begin(4, () => addMajorChangeStory(world, id, later()));
  begin(12, () => addYearlyResultStory(world, id, later()));
  if (index >= 20) begin(2, () => archiveStory(world, id, later()));
}

/** A phone, a contact's post or the grade is put right by the officer who answers for customer information. */
function* changeStory(
  world: World,
  client: Client,
  input: ReturnType<typeof clientFile>["input"],
  start: number,
): Story {
  const { desk, chance, people } = world;
  const at = yield start;
  if (desk.read(customerTable, client.id)?.archived) return;
  const isGrade = chance.percent(30);
  const grade = chance.pick(["A", "B", "C"] as const);
  const promoted = input.contacts.map((one, place) =>
    place === 0 ? { ...one, post: "副总经理" } : one,
  );
  const changed: ChangeCustomerInput = isGrade
    ? { ...input, id: client.id, grade, gradeProvisional: false, reason: "年度评级结果" }
    : { ...input, id: client.id, contacts: promoted };
  desk.run(changeCustomer, changed, customerTable, people.information, at);
  if (isGrade) client.grade = grade;
}

/** Something is added to a file, unless it has been put away by then. */
function* openFileStory(
  { desk }: World,
  id: string,
  start: number,
  add: (at: number) => void,
): Story {
  const at = yield start;
  if (!desk.read(customerTable, id)?.archived) add(at);
}

const addMajorChangeStory = (world: World, id: string, start: number): Story =>
  openFileStory(world, id, start, (at) => {
    const { desk, chance, people, office } = world;
    const on = office.date(at - chance.whole(1, 30) * day);
    const input = { id, on, what: chance.pick(majorChanges) };
    desk.run(addMajorChange, input, customerTable, people.agent, at);
  });

const addYearlyResultStory = (world: World, id: string, start: number): Story =>
  openFileStory(world, id, start, (at) => {
    const { desk, chance, people, office } = world;
    const year = Number(office.date(at).slice(0, 4)) - 1;
    const sales = `${chance.whole(20, 4000) * 1000}.00`;
    const input = { id, year, sales, standing: chance.pick(standings) };
    desk.run(addYearlyResult, input, customerTable, people.information, at);
  });

function* archiveStory({ desk, chance, people }: World, id: string, start: number): Story {
  let at = yield start;
  const why = { id, reason: "两年没有往来，转入历史档案" };
  desk.run(archiveCustomer, why, customerTable, people.information, at);
  if (!chance.percent(25)) return;
  at = yield at + chance.whole(20, 60) * day;
  const again = { id, reason: "客户重新联系，恢复档案" };
  desk.run(restoreCustomer, again, customerTable, people.information, at);
}

/** A call or a letter of some customer is written down. */
export function* correspondenceStory(world: World, start: number): Story {
  const { desk, chance, people } = world;
  const at = yield start;
  const client = someClient(world);
  if (client === undefined) return;
  const input = {
    customerId: client.id,
    at: desk.time(at - chance.whole(1, 20) * minute),
    kind: chance.pick(["call", "call", "call", "letter", "fax", "visit"]),
    direction: chance.pick(["in", "in", "out"]),
    with: client.contact.name,
    summary: chance.pick(talks),
  };
  const by = chance.pick([people.desk, people.deskTwo, people.agent]);
  desk.run(addCorrespondence, input, correspondenceTable, by, at);
}
