import type { z } from "zod";
import type { Services } from "#electron/services.ts";
import type { CallResult, Contract } from "#shared/bridge/contract.ts";
import type { BridgeCall } from "#shared/bridge/names.ts";

/** Answers one call. Its argument has been checked against the contract, its result will be. */
type Handler<C extends BridgeCall> = (
  services: Services,
  argument: z.output<Contract[C]["argument"]>,
) => Promise<CallResult<C>>;

export type Handlers<C extends BridgeCall = BridgeCall> = { [K in C]: Handler<K> };

/** The calls of one group: "journal.append" belongs to "journal". */
export type CallsOf<G extends string> = Extract<BridgeCall, `${G}.${string}`>;
