import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import {
  changeVisit,
  checkInExpected,
  checkInVisit,
  expectVisit,
} from "#shared/domain/visits/register.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import type { Problem } from "#shared/lib/result.ts";
import { registrationOf, type VisitValues } from "./visit-values.ts";

type Kind = "checkIn" | "arrive" | "expect" | "change";

/** The ways of saving a registration: arrived or expected, new or already on record. Answers the visit as it was saved. */
export function useRegistration() {
  const saves = {
    checkIn: useSave(checkInVisit),
    arrive: useSave(checkInExpected),
    expect: useSave(expectVisit),
    change: useSave(changeVisit),
  };
  const [last, setLast] = useState<Kind>("checkIn");
  const run = async (kind: Kind, values: VisitValues, id?: string): Promise<Visit | undefined> => {
    setLast(kind);
    const input = registrationOf(values);
    const saved = await saves[kind].save(id === undefined ? input : { ...input, id });
    return saved?.records.find((record) => "visitors" in record) as Visit | undefined;
  };
  const { problems, saving }: { problems: readonly Problem[]; saving: boolean } = saves[last];
  return {
    problems,
    saving,
    /** Registers the arrival: of the expected visit named, else of a new one. */
    arrive: (values: VisitValues, expectedId: string | undefined) =>
      run(expectedId === undefined ? "checkIn" : "arrive", values, expectedId),
    /** Saves without arrival: changes the visit named, else enters one ahead. */
    keep: (values: VisitValues, id: string | undefined) =>
      run(id === undefined ? "expect" : "change", values, id),
  };
}
