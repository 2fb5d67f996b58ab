const key = "qiantai.lastPerson";

/** Who signed in last at this machine, so that coming back needs only the password. The only person there is needs no choosing. */
export function lastPerson(people: readonly { id: string }[]): string | undefined {
  const last = window.localStorage.getItem(key);
  const found =
    people.find(({ id }) => id === last) ?? (people.length === 1 ? people[0] : undefined);
  return found?.id;
}

export const rememberPerson = (id: string): void => window.localStorage.setItem(key, id);
