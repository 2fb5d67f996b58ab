import { useEffect, useState } from "react";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { type IsoTime, isoTime } from "#shared/lib/time.ts";

const read = () => isoTime(Date.now(), chinaOffset);

/** The time at the desk, moved on every so many seconds. */
export function useClock(seconds: number): IsoTime {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return now;
}
