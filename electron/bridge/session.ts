import type { CallsOf, Handlers } from "./handler.ts";

export const sessionHandlers: Handlers<CallsOf<"session">> = {
  "session.begin": async (services, { person, password }) => {
    const { session } = await services.desk();
    await session.begin(person, password);
    return services.state();
  },
  "session.signIn": async (services, { personId, password }) => {
    const { session } = await services.desk();
    return session.signIn(personId, password);
  },
  "session.unlock": async (services, { personId, pin }) => {
    const { session } = await services.desk();
    return session.unlock(personId, pin);
  },
  "session.touch": async (services) => {
    const { session } = await services.desk();
    session.touch();
    return {};
  },
  "session.setPin": async (services, { password, pin }) => {
    const { session } = await services.desk();
    return session.setPin(password, pin);
  },
  "session.removePin": async (services) => {
    const { session } = await services.desk();
    await session.removePin();
    return {};
  },
  "session.lock": async (services) => {
    const { session } = await services.desk();
    session.lock();
    return {};
  },
  "session.setPassword": async (services, { personId, password }) => {
    const { session } = await services.desk();
    await session.setPassword(personId, password);
    return {};
  },
};
