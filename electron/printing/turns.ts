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
