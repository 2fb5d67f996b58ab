import { needsApproval } from "#shared/domain/services/lifecycle.ts";
import { complaintCasesOf } from "./company-complaints.ts";
import { servicesOf } from "./company-services.ts";
import { complaintStory } from "./complaints.ts";
import { type InquiryPlan, inquiryStory } from "./inquiries.ts";
import {
  grumbles,
  type InquiryCase,
  messages,
  praises,
  questions,
  suggestions,
} from "./inquiry-cases.ts";
import type { LastDays } from "./last-days.ts";
import { day, minute } from "./office.ts";
import { serviceStory } from "./services.ts";
import type { Story } from "./timeline.ts";
import type { Client, World } from "./world.ts";

/** The end of the sample, as far as calls need it. */
interface CallScene extends LastDays {
  world: World;
  until: number;
  client: (name: string) => Client;
}

/** Calls of the last hours in every state: some wait for an answer, a colleague or a department, two have become something else. */
function waiting({ world, until, client, inOffice, pace }: CallScene): Story[] {
  const [question, second] = [questions[8], questions[5]];
  const [suggestion, other] = [suggestions[0], suggestions[1]];
  const [forDirector, forHead, forEngineer] = [messages[0], messages[2], messages[3]];
  type Row = [InquiryCase | undefined, string | undefined, number, Partial<InquiryPlan>];
  const rows: Row[] = [
    [question, "衡庐数据科技", 50, { later: true, rests: "open" }],
    [second, "云渡客运", 26 * 60, { later: true, rests: "open" }],
    [questions[0], undefined, 12, {}],
    [questions[14], "绿汀居物业", 95, {}],
    [suggestion, "澜庭酒行", 5 * 1440, { rests: "passedOn" }],
    [other, "鹭汀冷链", 4 * 1440, { rests: "resulted" }],
    [forDirector, "知微仪器", 35, { rests: "toRelay" }],
    [forHead, "北麓电气", 160, { rests: "toRelay" }],
    [forEngineer, "石桥机电", 20, { rests: "toRelay" }],
    [praises[0], "北麓电气", 130, {}],
    [grumbles[0], "清沫餐饮", 75, {}],
    [questions[1], undefined, 65, { voided: true }],
  ];
  return rows.flatMap(([inquiry, name, minutes, more]) => {
    if (!inquiry) return [];
    const receivedAt = inOffice(until - minutes * minute);
    const caller = name === undefined ? undefined : client(name);
    return [inquiryStory(world, { inquiry, client: caller, receivedAt, pace, ...more })];
  });
}

/** A call that becomes a complaint. */
function turnedIntoComplaint({ world, until, client, inOffice, pace }: CallScene): Story[] {
  const cases = complaintCasesOf[world.company];
  const complaint = cases.find(({ category }) => category.id === "winery.service") ?? cases[0];
  if (complaint === undefined) return [];
  const buyer = client("林塘锦绣宾馆");
  const call = inquiryStory(world, {
    inquiry: { kind: "grumble", about: complaint.facts, answer: "" },
    client: buyer,
    receivedAt: inOffice(until - 85 * minute),
    pace,
    becomes: (inquiry, receivedAt) =>
      complaintStory(world, {
        ...{ complaint, client: buyer, channel: "phone", receivedAt, pace, inquiry },
        rests: "registered",
      }),
  });
  return [call];
}

/** A call that becomes a service order, where the company takes any. */
function turnedIntoOrder({ world, until, client, inOffice, pace }: CallScene): Story[] {
  const service = servicesOf(world)?.paid(world, until);
  if (!service) return [];
  const { fault } = service.asked;
  const plant = client("石桥机电");
  const bookedAt = inOffice(until + day);
  const call = inquiryStory(world, {
    inquiry: { kind: "repair", about: typeof fault === "string" ? fault : "", answer: "" },
    client: plant,
    receivedAt: inOffice(until - 45 * minute),
    pace,
    becomes: (inquiry, receivedAt) =>
      serviceStory(world, {
        ...{ service, client: plant, receivedAt, bookedAt, pace, inquiry },
        rests: needsApproval(service.kind) ? "awaitingApproval" : "dispatched",
      }),
  });
  return [call];
}

/** The calls of the last days and hours. */
export const calls = (scene: CallScene): Story[] => [
  ...waiting(scene),
  ...turnedIntoComplaint(scene),
  ...turnedIntoOrder(scene),
];
