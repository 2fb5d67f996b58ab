import { mayDo } from "#shared/domain/common/permissions.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

export const machineHandlers: Handlers<CallsOf<"machine">> = {
  "machine.get": async (services) => services.machine.get(),
  "machine.set": async (services, change) => {
    const { session } = await services.desk();
    // whoever could name another gate could release what is not theirs
    if (change.gate !== undefined && !mayDo(session.require(), "desk.setGate"))
      throw new Refusal("forbidden", "只有系统管理员可以设定这台电脑是哪个门岗");
    return services.machine.set(change);
  },
};
