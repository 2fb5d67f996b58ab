import { type Deadline, meetDeadline } from "#shared/domain/common/deadlines.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { type IsoTime, type LocalDate, offsetOf, timeOn } from "#shared/lib/time.ts";
import type { ExitPass, PassLine } from "./pass.ts";

/** A line with what of it has come back and what has not. */
export interface ReturnLine extends PassLine {
  back: number;
  pending: number;
}

/** How much of each line has come back; nothing is pending of a pass that need not come back or was not issued. */
export function returnLines(
  pass: Pick<ExitPass, "lines" | "returns" | "returnable" | "state">,
): ReturnLine[] {
  const owed = pass.returnable && (pass.state === "issued" || pass.state === "released");
  return pass.lines.map((line) => {
    const back = pass.returns
      .flatMap(({ lines }) => lines)
      .filter(({ no }) => no === line.no)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...line, back, pending: owed ? line.quantity - back : 0 };
  });
}

/** How many pieces have not come back. */
export const pendingPieces = (pass: Parameters<typeof returnLines>[0]): number =>
  returnLines(pass).reduce((sum, { pending }) => sum + pending, 0);

/** The deadline by which everything must be back: the end of the day agreed (本单位), with a warning when that day begins. */
export function returnDeadline(rules: RuleBook, returnBy: LocalDate, issuedAt: IsoTime): Deadline {
  const rule = "common.passReturn";
  const until = rules.text(rule, "until");
  return {
    key: "return",
    label: "归还物品",
    startsAt: issuedAt,
    at: timeOn(returnBy, until, offsetOf(issuedAt)),
    warnAt: timeOn(returnBy, "00:00", offsetOf(issuedAt)),
    basis: rules.basis(rule, [`约定 ${returnBy} 归还，到当天 ${until} 止`]),
  };
}

/** Notes that everything is back. */
export const allReturned = (deadlines: Deadline[], at: IsoTime): Deadline[] =>
  deadlines.map((deadline) => (deadline.key === "return" ? meetDeadline(deadline, at) : deadline));
