import type { LocalDate } from "#shared/lib/time.ts";
import type { Actor } from "../staff-roles.ts";

/** Somebody of the house, with the functions that the staff list gives them. */
export interface Person extends Actor {
  functions?: readonly string[] | undefined;
}

/** A dated authorisation: `by` decides in the place of `absent`, both days included. */
export interface Cover {
  absent: string;
  by: string;
  from: LocalDate;
  until: LocalDate;
}

/** Who there is, and who stands in for whom today. */
export interface House {
  people: readonly Person[];
  covers: readonly Cover[];
  today: LocalDate;
}
