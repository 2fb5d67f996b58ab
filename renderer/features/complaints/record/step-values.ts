import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { acceptanceLabels } from "#shared/domain/complaints/acceptance.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import type {
  Outcome,
  spreadLabels,
  voiceLabels,
} from "#shared/domain/complaints/investigation/investigation.ts";
import type {
  AnswerWay,
  Gravity,
  Motive,
  Satisfaction,
  Severity,
} from "#shared/domain/complaints/labels.ts";
import type { Defect } from "#shared/domain/complaints/returns/decide.ts";
import type { Ground } from "#shared/domain/complaints/validity.ts";
import type { IsoTime, LocalDate } from "#shared/lib/time.ts";

/** What the panels of the steps ask for; each uses its own part. */
export interface StepValues {
  department?: string | undefined;
  owner?: StaffSnapshot | undefined;
  severity: Severity;
  note: string;
  plan: string;
  answer: string;
  way?: AnswerWay | undefined;
  solved?: boolean | undefined;
  nextReplyAt?: IsoTime | undefined;
  informed?: StaffSnapshot | undefined;
  satisfaction?: Satisfaction | undefined;
  important: boolean;
  reason: string;
  to?: StaffSnapshot | undefined;
  major: boolean;
  ground?: Ground | undefined;
  motive?: Motive | undefined;
  text: string;
  investigator?: StaffSnapshot | undefined;
  accused?: StaffSnapshot | undefined;
  evidence: string;
  complainantSaid: string;
  voice?: keyof typeof voiceLabels | undefined;
  otherSaid: string;
  finding: string;
  gaps: string;
  outcome?: Outcome | undefined;
  spread: (keyof typeof spreadLabels)[];
  gravity?: Gravity | undefined;
  defect?: Defect | undefined;
  deliveredOn?: LocalDate | undefined;
  deliveryCheck: string;
  foundOn?: LocalDate | undefined;
  verified?: boolean | undefined;
  byStorage?: boolean | undefined;
  accepted: keyof typeof acceptanceLabels;
  signer: string;
  strokes: number[][];
  signedAt?: IsoTime | undefined;
  document: string;
  other?: string | undefined;
  similar: string[];
}

const blank = {
  note: "",
  plan: "",
  answer: "",
  reason: "",
  text: "",
  evidence: "",
  complainantSaid: "",
  otherSaid: "",
  finding: "",
  gaps: "",
  spread: [],
  deliveryCheck: "",
  accepted: "spoken",
  strokes: [],
  document: "客户意见处理表原件",
  similar: [],
} as const;

/** What was found before, so that it can be put right. */
function foundBefore({ investigation, owner }: Complaint): Partial<StepValues> {
  const { concluded, accused } = investigation ?? {};
  const { at: _at, by: _by, byName: _name, ...found } = concluded ?? {};
  return { investigator: investigation?.investigator ?? owner, accused, ...found };
}

function askedBefore({ goodsReturn }: Complaint): Partial<StepValues> {
  const { outcome: _outcome, basis: _basis, ...answers } = goodsReturn ?? {};
  return answers;
}

/** What a panel shows at first: what the complaint knows already. */
export function firstValues(complaint: Complaint): StepValues {
  const { department, owner, severity, informed, complainant, anonymous } = complaint;
  return {
    ...blank,
    spread: [],
    strokes: [],
    similar: [],
    department,
    owner,
    severity,
    informed,
    signer: anonymous ? "" : complainant,
    important: severity === "major",
    major: severity === "major",
    ...foundBefore(complaint),
    ...askedBefore(complaint),
  };
}

export interface StepFieldsProps {
  complaint: Complaint;
  values: StepValues;
  set: (change: Partial<StepValues>) => void;
}
