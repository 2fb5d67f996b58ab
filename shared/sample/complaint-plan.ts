import { customerSnapshotOf, staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import type { IntakeInput } from "#shared/domain/complaints/intake.ts";
import type { Channel, ComplaintState } from "#shared/domain/complaints/labels.ts";
import { unitOf } from "./companies.ts";
import type { ComplaintCase } from "./complaint-cases.ts";
import type { Matter } from "./matter.ts";
import { day, minute } from "./office.ts";
import type { Client, Pace, World } from "./world.ts";

/** A complaint as it is to go. */
export interface ComplaintPlan {
  complaint: ComplaintCase;
  client: Client;
  channel: Channel;
  receivedAt: number;
  pace: Pace;
  /** The number of the call that turned out to be this complaint. */
  inquiry?: string;
  /** What else happens on the way. */
  turn?:
    | "invalid"
    | "extension"
    | "extensionAsked"
    | "unsolved"
    | "major"
    | "reopened"
    | "reassigned";
  /** The state in which it is left lying; else it is archived in the end. */
  rests?: ComplaintState;
}

/** A complaint on its way. */
export interface Course extends ComplaintPlan {
  world: World;
  matter: Matter<Complaint>;
}

/** What is typed when the complaint is taken down. */
export function intake(
  { company, desk, chance, people, office }: World,
  plan: ComplaintPlan,
  at: number,
): IntakeInput {
  const { complaint, client, channel, receivedAt, rests, turn } = plan;
  const { category, department, owner, about, facts, wish } = complaint;
  const { contact } = client;
  const happenedAt = desk.time(
    office.during(office.date(receivedAt - chance.whole(1, 4) * day), chance.whole(4, 36) / 40),
  );
  return {
    complainant: contact.name,
    customer: customerSnapshotOf(client),
    ...(company === "property" ? { unitNumber: unitOf(client.id) } : {}),
    phones: [contact.phone],
    channel,
    receivedAt: desk.time(receivedAt),
    ...(chance.percent(60) ? { happenedAt } : {}),
    ...(at - receivedAt > 25 * minute ? { backdatedReason: "下班后接到，上班后补登" } : {}),
    about,
    facts,
    category,
    wish,
    ...(rests === "registered" ? {} : { department, owner: staffSnapshotOf(people[owner]) }),
    severity: turn === "major" ? "major" : "general",
    accept: rests !== "registered" && chance.percent(70),
  };
}

/** True when the complaint is to be left lying where it stands now. */
export const rested = ({ rests, matter }: Course): boolean =>
  rests !== undefined && matter.record().state === rests;
