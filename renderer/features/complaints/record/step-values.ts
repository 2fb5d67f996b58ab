import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import type {
  AnswerWay,
  Motive,
  Satisfaction,
  Severity,
} from "#shared/domain/complaints/labels.ts";
import type { Ground } from "#shared/domain/complaints/validity.ts";
import type { IsoTime } from "#shared/lib/time.ts";

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
}

/** What a panel shows at first: what the complaint knows already. */
export const firstValues = ({ department, owner, severity, informed }: Complaint): StepValues => ({
  department,
  owner,
  severity,
  informed,
  note: "",
  plan: "",
  answer: "",
  important: severity === "major",
  reason: "",
  major: severity === "major",
  text: "",
});

export interface StepFieldsProps {
  complaint: Complaint;
  values: StepValues;
  set: (change: Partial<StepValues>) => void;
}
