/** Tells of progress, or hands over a part; the worker goes on when the promise has ended. */
export type Tell<News> = (news: News) => Promise<void>;

/** The person has broken it off. */
export class Cancelled extends Error {}

/** The worker could not do it; the message is for the person at the desk. */
export class WorkProblem extends Error {}

type FromWorker<News> =
  | { kind: "news"; news: News }
  | { kind: "answer"; answer: unknown }
  | { kind: "failed"; message: string };

const broken = "没有做完，请再试一次";

/** One worker, one question at a time. It is started when it is first asked, and ended to break it off. */
export class WorkerCalls<W, News> {
  private readonly start: () => Worker;
  private worker: Worker | undefined;
  private stop: ((reason: Error) => void) | undefined;

  constructor(start: () => Worker) {
    this.start = start;
  }

  /** True while the worker still knows what it was told before. */
  get runs(): boolean {
    return this.worker !== undefined;
  }

  ask<K extends keyof W & string>(
    name: K,
    request: W[K] extends { request: infer Q } ? Q : never,
    hear: Tell<News>,
  ): Promise<W[K] extends { answer: infer A } ? A : never> {
    this.worker ??= this.start();
    const { worker } = this;
    return new Promise<never>((resolve, reject) => {
      this.stop = reject;
      worker.onerror = () => {
        this.end();
        reject(new WorkProblem(broken));
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker<News>>) => {
        if (data.kind === "answer") resolve(data.answer as never);
        else if (data.kind === "failed") reject(new WorkProblem(data.message || broken));
        else
          hear(data.news).then(
            () => worker.postMessage({ kind: "heard" }),
            (error: unknown) => {
              this.end();
              reject(error);
            },
          );
      };
      worker.postMessage({ kind: "ask", name, request });
    });
  }

  /** Breaks off what runs and ends the worker. */
  cancel = (): void => {
    this.end();
    this.stop?.(new Cancelled("cancelled"));
  };

  /** Ends the worker. */
  end = (): void => {
    this.worker?.terminate();
    this.worker = undefined;
  };
}

type ToWorker = { kind: "ask"; name: string; request: unknown } | { kind: "heard" };

/** The worker's side: answers questions by name, and waits until each piece of news has been heard. */
export function answerCalls<W, News>(
  answers: {
    [K in keyof W]: (
      request: W[K] extends { request: infer Q } ? Q : never,
      tell: Tell<News>,
    ) => Promise<W[K] extends { answer: infer A } ? A : never>;
  },
  messageOf: (error: unknown) => string,
): void {
  let heard: (() => void) | undefined;
  const tell: Tell<News> = (news) =>
    new Promise((resolve) => {
      heard = resolve;
      self.postMessage({ kind: "news", news });
    });
  self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === "heard") return heard?.();
    const answer = answers[data.name as keyof W];
    answer(data.request as never, tell).then(
      (found) => self.postMessage({ kind: "answer", answer: found }),
      (error: unknown) => self.postMessage({ kind: "failed", message: messageOf(error) }),
    );
  };
}
