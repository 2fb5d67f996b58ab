/** Runs the tasks of one key one after the other, in the order in which they came. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(key: string, task: () => Promise<T>): Promise<T> {
    const done = (this.last.get(key) ?? Promise.resolve()).then(task);
    this.last.set(
      key,
      done.catch(() => undefined),
    );
    return done;
  }

  /** Ends when everything has ended that has been given so far. */
  async idle(): Promise<void> {
    await Promise.all(this.last.values());
  }
}

/** The result of a task, or an error after so many milliseconds; the task itself cannot be stopped. */
export async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("time limit")), milliseconds);
  });
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}
