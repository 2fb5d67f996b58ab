import { Refusal } from "#electron/bridge/refusal.ts";
import type { EntryDraft } from "#shared/journal/entry.ts";

const DAY = 24 * 60 * 60_000;
/** Entries written within one millisecond push the newest time ahead of the clock by as much. */
const TOLERANCE = 2_000;
const CONFIRMING_ACTION = "desk.confirmClock";

/** Stamps entries: never earlier than the one before, and never by a clock that has jumped without a person having seen it. */
export class Clock {
  private readonly now: () => number;
  private reference: number | undefined;

  constructor(now: () => number, newestTime: string | null) {
    this.now = now;
    this.reference = newestTime === null ? undefined : Date.parse(newestTime);
  }

  /** True when the clock is behind the last entry, or more than a day ahead of it. */
  hasJumped(): boolean {
    if (this.reference === undefined) return false;
    const wall = this.now();
    return wall < this.reference - TOLERANCE || wall > this.reference + DAY;
  }

  /** The time of the next entry: max(now, last + 1 ms), in UTC. */
  stamp(draft: EntryDraft, newestTime: string | null): string {
    const confirmed = draft.clockConfirmed === true && draft.action === CONFIRMING_ACTION;
    if (!confirmed && this.hasJumped()) {
      throw new Refusal("clock", "电脑的时钟和上一条记录差得太多，请先确认现在的时间");
    }
    const earliest = newestTime === null ? 0 : Date.parse(newestTime) + 1;
    return new Date(Math.max(this.now(), earliest)).toISOString();
  }

  /** From here on the clock is compared with what it says now. */
  accepted(): void {
    this.reference = this.now();
  }
}
