import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

/** Nobody works on a desk whose data may still be written elsewhere. */
const strange = () => new Refusal("forbidden", "这份数据来自别处，要先由系统管理员接管");

export const sessionHandlers: Handlers<CallsOf<"session">> = {
  "session.begin": async (services, { person, password }) => {
    const { session } = await services.desk();
    await session.begin(person, password);
    return services.state();
  },
  "session.signIn": async (services, { personId, password }) => {
    const { session, owner } = await services.desk();
    if (owner.strange()) throw strange();
    return session.signIn(personId, password);
  },
  "session.takeOver": async (services, { personId, password }) => {
    const { session, owner } = await services.desk();
    if (!owner.strange()) throw new Refusal("invalid", "这份数据就是这台电脑的，不用接管");
    return session.signInAs("desk.takeOver", personId, password);
  },
  "session.unlock": async (services, { personId, pin }) => {
    const { session, owner } = await services.desk();
    if (owner.strange()) throw strange();
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
