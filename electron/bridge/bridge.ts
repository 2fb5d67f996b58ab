import type { z } from "zod";
import { zhCN } from "zod/locales";
import type { Sender } from "#electron/ports.ts";
import type { Services } from "#electron/services.ts";
import { type Answer, contract } from "#shared/bridge/contract.ts";
import { type BridgeCall, bridgeCalls } from "#shared/bridge/names.ts";
import { appHandlers } from "./app.ts";
import { attachmentHandlers } from "./attachment.ts";
import { backupHandlers } from "./backup.ts";
import { checkHandlers } from "./check.ts";
import { diagnosticsHandlers } from "./diagnostics.ts";
import { exportHandlers } from "./export.ts";
import { gateHandlers } from "./gate.ts";
import type { Handlers } from "./handler.ts";
import { journalHandlers } from "./journal.ts";
import { machineHandlers } from "./machine.ts";
import { printingHandlers } from "./printing.ts";
import { Refusal, refusalOf } from "./refusal.ts";
import { restoreHandlers } from "./restore.ts";
import { sessionHandlers } from "./session.ts";

const handlers: Handlers = {
  ...appHandlers,
  ...sessionHandlers,
  ...journalHandlers,
  ...attachmentHandlers,
  ...machineHandlers,
  ...printingHandlers,
  ...gateHandlers,
  ...diagnosticsHandlers,
  ...exportHandlers,
  ...backupHandlers,
  ...restoreHandlers,
  ...checkHandlers,
};

/** Answers one call of the page. It never throws: whatever goes wrong becomes a refusal with a sentence for people. */
export type Bridge = (call: string, argument: unknown, sender: Sender) => Promise<Answer>;

/** The bridge over these services. Checks who calls, what, whether it may now, and what goes in and out. */
export const createBridge =
  (services: Services): Bridge =>
  async (call, argument, sender) => {
    try {
      const value = await services.during(() => answer(services, call, argument, sender));
      return { ok: true, value };
    } catch (error) {
      const { code, message } = refusalOf(error);
      const event = { event: "bridge.refused", call, code };
      if (error instanceof Refusal) services.ports.log.write(event);
      else services.ports.log.error(event, error);
      return { ok: false, code, message };
    }
  };

async function answer(services: Services, call: string, argument: unknown, sender: Sender) {
  if (!services.ports.isTrusted(sender))
    throw new Refusal("forbidden", "只有前台通自己的窗口可以这样做");
  if (!isCall(call)) throw new Refusal("invalid", "没有这项功能");
  await admit(services, call);
  return run(services, call, argument);
}

/** Every call is a look at the time as well: after too long without a person the desk is locked, whatever is asked of it. */
async function admit(services: Services, call: BridgeCall): Promise<void> {
  if (bridgeCalls[call] === "open") (await services.desk()).session.require();
  else (await services.desk().catch(() => undefined))?.session.who();
}

const isCall = (call: string): call is BridgeCall => Object.hasOwn(bridgeCalls, call);

async function run<C extends BridgeCall>(services: Services, call: C, argument: unknown) {
  const handler: Handlers[C] = handlers[call];
  const checked = parse<z.output<(typeof contract)[C]["argument"]>>(
    contract[call].argument,
    argument ?? {},
  );
  const result = contract[call].result.safeParse(await handler(services, checked));
  if (result.success) return result.data;
  throw new Error(`the result of ${call} does not fit the contract`);
}

const { localeError } = zhCN();

function parse<T>(schema: z.ZodType, value: unknown): T {
  const parsed = schema.safeParse(value, { error: localeError });
  if (parsed.success) return parsed.data as T;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new Refusal(
    "invalid",
    `${field === "" ? "" : `${field}：`}${issue?.message ?? "内容不合规定"}`,
  );
}
