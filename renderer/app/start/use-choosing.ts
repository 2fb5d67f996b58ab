import { useMemo, useState } from "react";
import { useHost } from "#renderer/state/host.ts";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import type { Shortcut } from "#renderer/ui/keys/key-registry.ts";
import type { AppState } from "#shared/bridge/contract.ts";
import { chosenByLetter, initialsOf } from "./initials.ts";
import { lastPerson } from "./last-person.ts";

type People = AppState["people"];

/** Where the browser must not open something of its own on a locked desk. */
const swallowed: Shortcut[] = ["Ctrl S", "Ctrl P", "Ctrl K"].map((key) => ({
  key,
  label: "",
  run: () => undefined,
  disabled: true,
}));

/**
 * Who is going to sign in. Whoever locked the desk is followed by somebody else as likely as not: then nobody is chosen, and one key chooses,
 * a digit or the first letter of the name. Otherwise it is the last person, and only the password is missing.
 */
export function useChoosing(people: People) {
  const leaving = useHost((host) => host.leaving);
  const [chosen, setChosen] = useState(() =>
    leaving && people.length > 1 ? undefined : lastPerson(people),
  );
  const letters = useMemo(
    () => [...new Set(people.flatMap(({ name }) => initialsOf(name)))],
    [people],
  );
  const step = (by: number) => {
    const at = people.findIndex(({ id }) => id === chosen);
    const next = at < 0 ? (by > 0 ? 0 : people.length - 1) : at + by;
    setChosen(people[Math.min(people.length - 1, Math.max(0, next))]?.id);
  };
  useKeys("page", [
    ...people.slice(0, 9).map(({ id, name }, index) => ({
      key: String(index + 1),
      label: name,
      run: () => setChosen(id),
    })),
    ...letters.map((letter) => ({
      key: letter,
      label: "按姓名的拼音首字母选人",
      run: () => setChosen(chosenByLetter(people, letter, chosen)?.id),
    })),
    { key: "↓", label: "下一位", run: () => step(1) },
    { key: "↑", label: "上一位", run: () => step(-1) },
    { key: "Esc", label: "重新选人", run: () => setChosen(undefined) },
    { key: "Ctrl L", label: "重新选人", run: () => setChosen(undefined) },
    ...swallowed,
  ]);
  return { chosen, setChosen, step };
}
