import type { CallsOf, Handlers } from "./handler.ts";

export const machineHandlers: Handlers<CallsOf<"machine">> = {
  "machine.get": async (services) => services.machine.get(),
  "machine.set": (services, change) => services.machine.set(change),
};
