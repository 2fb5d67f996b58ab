import {
  addMinutes,
  clockTime,
  type IsoTime,
  localDate,
  offsetOf,
  timeOn,
} from "#shared/lib/time.ts";

/** The stretch of time that the day line shows: the working day, and at night the hours around now. */
export function dayWindow(now: IsoTime): { from: IsoTime; to: IsoTime } {
  const clock = clockTime(now);
  if (clock >= "07:00" && clock < "18:00") {
    const at = (time: string) => timeOn(localDate(now), time, offsetOf(now));
    return { from: at("08:00"), to: at("18:30") };
  }
  const from = addMinutes(timeOn(localDate(now), `${clock.slice(0, 2)}:00`, offsetOf(now)), -240);
  return { from, to: addMinutes(from, 630) };
}
