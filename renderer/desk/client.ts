import {
  answerSchema,
  type CallArgument,
  type CallResult,
  contract,
  type RefusalCode,
} from "#shared/bridge/contract.ts";
import type { BridgeCall } from "#shared/bridge/names.ts";

declare global {
  interface Window {
    desk: (call: string, argument: unknown) => Promise<unknown>;
  }
}

/** The host refused a call; `message` is for the person at the desk. */
export class BridgeRefusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The sentence for people behind an error of the bridge. */
export const refusalText = (error: unknown): string =>
  error instanceof BridgeRefusal ? error.message : "没有办成：程序没有回答，请再试一次";

type Listener = () => void;
let whenLocked: Listener = () => undefined;

/** Is told whenever the host refuses a call because the desk is locked. */
export const onLocked = (listener: Listener): void => {
  whenLocked = listener;
};

/** Calls the host, which checks the argument; the answer is checked here. */
export async function callDesk<C extends BridgeCall>(
  call: C,
  argument: CallArgument<C>,
): Promise<CallResult<C>> {
  const answer = answerSchema.parse(await window.desk(call, argument));
  if (!answer.ok && answer.code === "locked") whenLocked();
  if (!answer.ok) throw new BridgeRefusal(answer.code, answer.message);
  return contract[call].result.parse(answer.value) as CallResult<C>;
}
