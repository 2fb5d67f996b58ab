/** What a task that takes too long ends with. */
export class TimeLimit extends Error {}

/** The result of a task, or a `TimeLimit` after so many milliseconds; the task itself cannot be stopped. */
export async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimit("time limit")), milliseconds);
  });
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}
