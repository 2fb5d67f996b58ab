import { exportDiagnostics } from "#electron/platform/diagnostics.ts";
import type { CallsOf, Handlers } from "./handler.ts";

export const diagnosticsHandlers: Handlers<CallsOf<"diagnostics">> = {
  "diagnostics.export": async (services) => {
    const desk = await services.desk().catch(() => undefined);
    const state = await services.state();
    const file = await exportDiagnostics({
      ports: services.ports,
      machine: services.machine.get(),
      desk: {
        open: desk !== undefined,
        sample: state.desk.sample,
        seq: desk?.store.head().seq ?? null,
        people: state.people.length,
        freeBytes: state.freeBytes,
        paper: state.paper.possible,
        jobs: desk?.prints.jobs().map((job) => job.state) ?? [],
      },
    });
    return { file };
  },
};
