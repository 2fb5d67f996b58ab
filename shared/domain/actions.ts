import { complaintActions } from "./complaints/actions.ts";
import { customerActions } from "./customers/customer-actions.ts";
import { confirmClock } from "./desk/clock-check.ts";
import { changeDesk, setUpDesk } from "./desk/organisation.ts";
import { printDocument } from "./printing/print-record.ts";
import { serviceActions } from "./services/actions/all.ts";
import { addStaff, changeStaff } from "./staff/staff.ts";

const labelled = [
  setUpDesk,
  changeDesk,
  confirmClock,
  addStaff,
  changeStaff,
  printDocument,
  ...customerActions,
  ...complaintActions,
  ...serviceActions,
];

/** What each action of the journal is called in front of people. */
const labels: ReadonlyMap<string, string> = new Map(
  labelled.map(({ name, label }) => [name, label]),
);

/** The words for an action's name; the name itself for one that this version does not know. */
export const actionLabel = (name: string): string => labels.get(name) ?? name;
