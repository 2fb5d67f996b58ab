import { customerSnapshotOf, staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";
import type { InquiryState } from "#shared/domain/inquiries/labels.ts";
import { type InquiryInput, registerInquiry } from "#shared/domain/inquiries/register.ts";
import {
  answerInquiry,
  enterResult,
  passOnInquiry,
  relayMessage,
  tellCaller,
  voidInquiry,
} from "#shared/domain/inquiries/steps.ts";
import type { InquiryCase } from "./inquiry-cases.ts";
import { type Matter, matterOf, type Step } from "./matter.ts";
import { personName } from "./names.ts";
import { minute, toMinute } from "./office.ts";
import type { Story } from "./timeline.ts";
import type { Client, Pace, World } from "./world.ts";

/** A call as it is to go; times in milliseconds. */
export interface InquiryPlan {
  inquiry: InquiryCase;
  /** Nobody on file when left out. */
  client: Client | undefined;
  receivedAt: number;
  pace: Pace;
  channel?: InquiryInput["channel"];
  /** Not answered while the caller waits. */
  later?: boolean;
  voided?: boolean;
  /** The state in which it is left lying. */
  rests?: InquiryState;
  /** The complaint or service order that the call becomes. */
  becomes?: (inquiry: string, receivedAt: number) => Story;
}

interface Course extends InquiryPlan {
  world: World;
  matter: Matter<Inquiry>;
}

function whoCalls({ chance, phone }: World, client: Client | undefined) {
  if (client)
    return {
      caller: client.contact.name,
      customer: customerSnapshotOf(client),
      phone: client.contact.phone,
    };
  return { caller: personName(chance), phone: phone() };
}

/** What is typed while the caller talks. */
function intake(world: World, plan: InquiryPlan, at: number): InquiryInput {
  const { inquiry, client, receivedAt, channel = "phone", later, becomes } = plan;
  const { kind, about, answer, person, inWriting = false } = inquiry;
  const someone = person && staffSnapshotOf(world.people[person]);
  const atOnce = kind !== "message" && kind !== "suggestion" && !later && !becomes;
  return {
    ...whoCalls(world, client),
    kind,
    about,
    inWriting,
    channel: inWriting ? "letter" : channel,
    receivedAt: world.desk.time(receivedAt),
    ...(at - receivedAt > 25 * minute ? { backdatedReason: "下班后接到，上班后补登" } : {}),
    ...(atOnce ? { answer } : {}),
    ...(kind === "message" && someone ? { to: someone } : {}),
    ...(kind === "praise" && someone ? { praised: someone } : {}),
  };
}

const rested = ({ rests, matter }: Course): boolean =>
  rests !== undefined && matter.record().state === rests;

function* passedOn(course: Course): Step<void> {
  const { world, matter, inquiry } = course;
  const { chance, people } = world;
  const { department = "客户服务部", result: text = "", answer } = inquiry;
  yield* matter.after(chance.whole(3, 20), passOnInquiry, people.agent, { department });
  if (rested(course)) return;
  yield* matter.after(chance.whole(400, 3000), enterResult, people.agent, { text });
  if (rested(course)) return;
  yield* matter.after(chance.whole(20, 300), tellCaller, people.desk, { text: answer });
}

function* goesOn(course: Course): Step<void> {
  const { world, matter, inquiry, receivedAt, voided, becomes } = course;
  const { chance, people, timeline } = world;
  const { state, id } = matter.record();
  if (voided) {
    yield* matter.after(4, voidInquiry, people.desk, { reason: "与上一条重复登记" });
  } else if (becomes) {
    timeline.begin(becomes(id, receivedAt));
  } else if (inquiry.kind === "suggestion") {
    yield* passedOn(course);
  } else if (state === "toRelay") {
    const by = people[inquiry.person ?? "desk"];
    yield* matter.after(chance.whole(5, 100), relayMessage, by);
  } else if (state === "open") {
    const text = inquiry.answer;
    yield* matter.after(chance.whole(30, 260), answerInquiry, people.agent, { text });
  }
}

/** One call, from the ringing to its end or to where it is left lying. */
export function* inquiryStory(world: World, asked: InquiryPlan): Story {
  const plan = { ...asked, receivedAt: toMinute(asked.receivedAt) };
  const { desk, chance, people } = world;
  const { pace, receivedAt } = plan;
  const at = yield pace(receivedAt, chance.whole(1, 4));
  const by = chance.pick([people.desk, people.desk, people.deskTwo, people.agent]);
  const { id } = desk.run(registerInquiry, intake(world, plan, at), inquiryTable, by, at);
  const course = {
    ...plan,
    world,
    matter: matterOf(world, inquiryTable, { id, startedAt: at, pace }),
  };
  if (!rested(course)) yield* goesOn(course);
}
