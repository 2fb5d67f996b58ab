import { useEffect, useState } from "react";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { type IsoTime, isoTime } from "#shared/lib/time.ts";

const TICK = 5_000;
const read = () => isoTime(Date.now(), chinaOffset);

/** The time at the desk, moved on every few seconds. */
export function useClock(): IsoTime {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
