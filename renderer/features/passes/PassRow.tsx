import { QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { GradeMark, StateChip } from "#renderer/ui/panel/Marks.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { dayText } from "#renderer/ui/text/time-text.ts";
import { passKindLabels } from "#shared/domain/passes/labels.ts";
import { stateWords } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { piecesOf } from "#shared/domain/passes/pieces.ts";
import { pendingPieces } from "#shared/domain/passes/returns.ts";
import { localDate } from "#shared/lib/time.ts";
import { passTone } from "./pass-tone.ts";

/** One pass in the list: for whom, what kind, how many pieces, and which day matters. */
export function PassRow({ pass }: { pass: ExitPass }) {
  const now = useNow();
  const today = localDate(now);
  const { customer, kind, lines, leavesOn, returnBy } = pass;
  const { grade } = customer;
  const pieces = piecesOf(lines);
  const pending = pendingPieces(pass);
  const isLate = pending > 0 && returnBy !== undefined && returnBy < today;
  return (
    <QueueRow
      title={customer.name}
      mark={grade === "A" && <GradeMark grade={grade} />}
      end={<StateChip tone={passTone(pass, now)}>{stateWords(pass, now)}</StateChip>}
      detail={`${passKindLabels[kind]} ${lines.length} 项 ${pieces} 件·${pass.carrier}`}
      endDetail={
        pending > 0 && returnBy ? (
          <span className={isLate ? "text-over" : ""}>{`${dayText(returnBy, today)} 还`}</span>
        ) : (
          `${dayText(leavesOn, today)} 搬出`
        )
      }
    />
  );
}
