import { enterAttendance } from "./attendance.ts";
import { enterIncentive, voidEntry } from "./enter.ts";
import { enterScores } from "./scores.ts";
import {
  decideStatement,
  enterStatementDecision,
  enterTax,
  submitStatement,
} from "./statement-actions.ts";

export const incentiveActions = [
  enterIncentive,
  voidEntry,
  enterScores,
  submitStatement,
  decideStatement,
  enterStatementDecision,
  enterTax,
  enterAttendance,
];
