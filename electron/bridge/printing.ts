import type { CallsOf, Handlers } from "./handler.ts";

export const printingHandlers: Handlers<CallsOf<"printing">> = {
  "printing.printers": async (services) => ({ printers: await services.ports.printer.list() }),
  "printing.check": async (services, order) => {
    const { prints, session } = await services.desk();
    return { missing: await prints.check(order, session.require()) };
  },
  "printing.submit": async (services, request) => {
    const { prints, session } = await services.desk();
    return prints.submit(request, session.require());
  },
  "printing.jobs": async (services) => ({ jobs: (await services.desk()).prints.jobs() }),
  "printing.confirm": async (services, { job }) => (await services.desk()).prints.confirm(job),
  "printing.retry": async (services, { job }) => {
    const { prints, session } = await services.desk();
    return prints.retry(job, session.require());
  },
  "printing.cancel": async (services, { job }) => (await services.desk()).prints.cancel(job),
  "printing.reveal": async (services, { job }) => {
    const { prints } = await services.desk();
    await services.ports.reveal(prints.file(job));
    return {};
  },
};
