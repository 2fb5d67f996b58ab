import type { RefObject } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Avatar } from "#renderer/ui/panel/Marks.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { localDate } from "#shared/lib/time.ts";
import type { VisitValues } from "./visit-values.ts";

interface Props {
  values: VisitValues;
  /** Takes the focus when a visitor was picked, so that Enter registers the arrival at once. */
  place: RefObject<HTMLDivElement | null>;
  onReplace: () => void;
}

/** Says that a visitor has been here before, what was brought along, and offers to take somebody else. */
export function FoundVisitor({ values, place, onReplace }: Props) {
  const { guest, known, expectedId } = values;
  const isShown = known !== undefined || expectedId !== undefined;
  return (
    <div ref={place} tabIndex={-1} className="found-visitor">
      {isShown && (
        <Notice
          tone={known?.stillHere ? "warning" : "info"}
          lead={<Avatar name={guest.name} />}
          title={known ? `回访客，第 ${known.times + 1} 次来访` : "今天有预约"}
          action={
            <Action size="small" onClick={onReplace}>
              换一个人
            </Action>
          }
        >
          {known &&
            `上次 ${localDate(known.lastAt)}，${known.lastHost}接待；证件、手机、单位已带入`}
          {known && expectedId && "；"}
          {expectedId && "预约已合到这一条"}
          {known?.stillHere && `；来访 ${known.stillHere} 还没有登记离开`}
        </Notice>
      )}
    </div>
  );
}
