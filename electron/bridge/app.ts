import type { CallsOf, Handlers } from "./handler.ts";

export const appHandlers: Handlers<CallsOf<"app">> = {
  "app.state": (services) => services.state(),
  "app.choose": async (services, { sample }) => {
    await services.choose(sample ? "sample" : "desk");
    return services.state();
  },
};
