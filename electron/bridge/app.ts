import type { CallsOf, Handlers } from "./handler.ts";

export const appHandlers: Handlers<CallsOf<"app">> = {
  "app.state": (services) => services.state(),
  "app.choose": async (services, { sample, company = "trade" }) => {
    await services.choose(sample ? company : undefined);
    return services.state();
  },
};
