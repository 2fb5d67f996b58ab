import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** One conversation over the pipe: with the browser itself, or with one page or worker of it. */
export interface Session {
  send: (method: string, params?: object) => Promise<Record<string, unknown>>;
  on: <P>(event: string, listener: (params: P) => void) => void;
}

/** A browser that was started by us and hears commands by no other way than its pipe (DevTools protocol, file descriptors 3 and 4). */
export interface Pipe {
  browser: Session;
  session: (id: string) => Session;
  /** Ends with the process. */
  ended: Promise<void>;
  kill: () => void;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

interface Waiting {
  resolve: (result: Record<string, unknown>) => void;
  reject: (error: Error) => void;
}

/** Calls `take` with each message of the stream; every one ends with a zero byte. */
function readMessages(stream: Readable, take: (message: Message) => void): void {
  let parts: Buffer[] = [];
  stream.on("data", (data: Buffer) => {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const bytes = Buffer.concat([...parts, data.subarray(start, end)]);
      parts = [];
      start = end + 1;
      take(JSON.parse(bytes.toString()) as Message);
    }
    if (start < data.length) parts.push(data.subarray(start));
  });
}

/** Starts a browser with a pipe to it. */
export function openPipe(executable: string, args: string[]): Pipe {
  const child = spawn(executable, ["--remote-debugging-pipe", ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  const ended = endOf(child).finally(() => {
    for (const { reject } of waiting.values()) reject(new Error("the browser has ended"));
    waiting.clear();
  });
  const out = child.stdio[3] as Writable;
  // a browser that is gone reads nothing more; `ended` tells
  out.on("error", () => undefined);
  readMessages(child.stdio[4] as Readable, ({ id, method, params, sessionId, result, error }) => {
    if (method) {
      for (const listener of listeners.get(`${sessionId ?? ""} ${method}`) ?? [])
        listener(params as never);
    }
    const answered = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !answered) return;
    waiting.delete(id);
    if (error) answered.reject(new Error(error.message));
    else answered.resolve(result ?? {});
  });
  let last = 0;
  const session = (sessionId?: string): Session => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        out.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    on: (event, listener) => {
      const key = `${sessionId ?? ""} ${event}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener as (params: never) => void]);
    },
  });
  return { browser: session(), session, ended, kill: () => child.kill("SIGKILL") };
}

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
