import { join } from "node:path";
import { z } from "zod";
import { openJsonFile } from "#electron/platform/json-file.ts";

const triesSchema = z.object({
  failures: z.number().int().min(0),
  /** Milliseconds since 1970 before which no further try is taken. */
  until: z.number(),
});

/** Slows down guessing: per person, growing, and written down so that a restart does not begin afresh. */
export interface Throttle {
  /** Seconds until this person may try again; 0 when now. */
  waitSeconds: (personId: string) => number;
  failures: (personId: string) => number;
  /** Counts a wrong entry before it is known to be one, so that ending the program in between wins nothing. */
  count: (personId: string) => Promise<void>;
  clear: (personId: string) => Promise<void>;
}

const free = 2;
const firstSeconds = 8;
const longestSeconds = 15 * 60;

/** The wait after so many wrong entries: none for two, 8 s for the third, doubling up to 15 minutes. */
export const waitAfter = (failures: number): number =>
  failures <= free ? 0 : Math.min(firstSeconds * 2 ** (failures - free - 1), longestSeconds);

export async function openThrottle(folder: string, now: () => number): Promise<Throttle> {
  const file = await openJsonFile({
    file: join(folder, "session", "throttle.json"),
    schema: z.record(z.string(), triesSchema),
    initial: {},
    mode: 0o600,
  });
  const tries = (id: string) =>
    (Object.hasOwn(file.value, id) ? file.value[id] : undefined) ?? { failures: 0, until: 0 };
  return {
    waitSeconds: (id) => {
      const { failures, until } = tries(id);
      // A clock that was set back must not lock a person out for longer than the wait itself.
      const left = Math.min(until - now(), waitAfter(failures) * 1000);
      return Math.max(0, Math.ceil(left / 1000));
    },
    failures: (id) => tries(id).failures,
    count: async (id) => {
      const failures = tries(id).failures + 1;
      const until = now() + waitAfter(failures) * 1000;
      await file.update((all) => ({ ...all, [id]: { failures, until } }));
    },
    clear: async (id) => {
      if (tries(id).failures === 0) return;
      await file.update(({ [id]: _, ...others }) => others);
    },
  };
}
