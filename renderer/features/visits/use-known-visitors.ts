import { useMemo } from "react";
import { useList } from "#renderer/data/live.ts";
import { type KnownVisitor, knownVisitors } from "#shared/domain/visits/known-visitors.ts";
import { byName, byPhoneEnd, nameKey, phoneEndKey } from "#shared/domain/visits/standing.ts";
import type { Visit, Visitor } from "#shared/domain/visits/visit.ts";

const none: Visit[] = [];
const most = 60;
/** A prefix that no key begins with: nothing is looked for. */
const nothing = "\uffff";

const digitsOf = (text: string) => text.normalize("NFKC").replace(/\D/g, "");
const fitsName = (text: string) => (visitor: Visitor) =>
  nameKey(visitor.name).startsWith(nameKey(text));
const fitsPhone = (digits: string) => (visitor: Visitor) =>
  visitor.phone?.endsWith(digits) ?? false;

/** People who have been here, or are expected, found by the beginning of their name or the last digits (four or more) of their phone. */
export function useKnownVisitors(text: string): KnownVisitor[] {
  const typed = text.trim();
  const digits = digitsOf(typed);
  const isPhone = digits.length >= 4 && digits.length >= typed.length - 4;
  const isName = !isPhone && typed !== "" && digits === "";
  const named = useList<Visit>(byName, {
    limit: most,
    newestFirst: true,
    prefix: isName ? nameKey(typed) : nothing,
  }).records;
  const phoned = useList<Visit>(byPhoneEnd, {
    limit: most,
    newestFirst: true,
    prefix: isPhone ? phoneEndKey(digits) : nothing,
  }).records;
  return useMemo(() => {
    if (isPhone) return knownVisitors(phoned ?? none, fitsPhone(digits));
    return isName ? knownVisitors(named ?? none, fitsName(typed)) : [];
  }, [isPhone, isName, digits, typed, named, phoned]);
}
