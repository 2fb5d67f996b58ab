import type { Amounts, Facts } from "#shared/domain/common/facts.ts";
import { epoch, type IsoTime, localDate } from "#shared/lib/time.ts";
import {
  type Channel,
  type ComplaintState,
  type Gravity,
  type Motive,
  type Satisfaction,
  type Severity,
  stepLabels,
} from "../labels.ts";

/** What the statistics take from a complaint. */
interface Counted {
  state: ComplaintState;
  pack: string;
  channel: Channel;
  receivedAt: IsoTime;
  category: { id: string };
  department?: string | undefined;
  owner?: { id: string } | undefined;
  customer?: { id?: string | undefined; name: string } | undefined;
  about?: string | undefined;
  severity: Severity;
  validity?:
    | {
        valid: boolean;
        motive?: Motive | undefined;
        gravity?: Gravity | undefined;
        at: IsoTime;
      }
    | undefined;
  satisfaction?: Satisfaction | undefined;
  deadlines: readonly { key: string; met?: { at: IsoTime; onTime: boolean } | undefined }[];
  steps: readonly { step: string; at: IsoTime }[];
}

/** Work on the matter itself is still owed. */
const unsolved: readonly ComplaintState[] = ["registered", "accepted", "investigating", "handling"];

/** A customer in the ranking: by number when on file, else by name. */
export const customerValue = ({ customer }: Pick<Counted, "customer">): string | undefined =>
  customer && (customer.id ?? `=${customer.name}`);

/** The limits by which the first answer is judged: whichever of them the pack sets. */
const answerKinds = ["answer", "acknowledge", "plan"];

/** Of a kind of limit the first round: an extension or a second round does not make good what was late. */
function metLimit({ deadlines }: Counted, kinds: readonly string[]) {
  const first = kinds.flatMap((kind) => deadlines.find(({ key }) => key === kind) ?? [])[0];
  return first?.met;
}

/** When the matter was settled: solved by its limit, found invalid, or answered where no limit was set. */
export function settledAt(complaint: Counted): IsoTime | undefined {
  const { state, validity, steps } = complaint;
  if (unsolved.includes(state)) return undefined;
  const solved = metLimit(complaint, ["solve"])?.at;
  if (solved !== undefined) return solved;
  if (validity?.valid === false) return validity.at;
  return steps.findLast(({ step }) => step === stepLabels.answer)?.at;
}

const limits = (name: string, met: { onTime: boolean } | undefined): Amounts =>
  met ? { [`${name}Met`]: 1, ...(met.onTime ? { [`${name}OnTime`]: 1 } : {}) } : {};

function handling(complaint: Counted): Amounts {
  if (unsolved.includes(complaint.state)) return { open: 1 };
  const at = settledAt(complaint);
  if (at === undefined) return {};
  const minutes = Math.round((epoch(at) - epoch(complaint.receivedAt)) / 60_000);
  return { settled: 1, minutes };
}

function judgement({ validity, severity, satisfaction, steps }: Counted): Amounts {
  return {
    ...(validity ? { [validity.valid ? "valid" : "invalid"]: 1 } : {}),
    ...(validity?.gravity === "vicious" ? { vicious: 1 } : {}),
    ...(validity?.motive === "malicious" ? { malicious: 1 } : {}),
    ...(severity === "major" ? { major: 1 } : {}),
    ...(satisfaction ? { [`satisfaction.${satisfaction}`]: 1 } : {}),
    ...(steps.some(({ step }) => step === stepLabels.reopen) ? { reopened: 1 } : {}),
  };
}

/** What a complaint adds to the statistics: on the day of its receipt, by pack, category and department, and by person. */
export function complaintFacts(complaint: Counted): Facts {
  const { receivedAt, channel, pack, category, department = "", owner, about } = complaint;
  const amounts: Amounts = {
    count: 1,
    [`channel.${channel}`]: 1,
    ...judgement(complaint),
    ...limits("answer", metLimit(complaint, answerKinds)),
    ...limits("solve", metLimit(complaint, ["solve"])),
    ...handling(complaint),
  };
  const customer = customerValue(complaint);
  return {
    day: localDate(receivedAt),
    cells: [
      { cell: ["c", pack, category.id, department].join("|"), amounts },
      { cell: ["p", pack, owner?.id ?? "", department].join("|"), amounts },
    ],
    ranked: [
      ...(customer === undefined ? [] : [{ dimension: "customer", value: customer }]),
      ...(about === undefined ? [] : [{ dimension: "about", value: about }]),
    ],
  };
}
