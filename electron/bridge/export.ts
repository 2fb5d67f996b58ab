import { basename, join } from "node:path";
import { ExportFolder } from "#electron/platform/export-folder.ts";
import type { Services } from "#electron/services.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

const folders = new WeakMap<Services, ExportFolder>();

/** The folder 导出 beside the desks, for a person who may carry data out. */
async function exports(services: Services): Promise<ExportFolder> {
  const { session } = await services.desk();
  const person = session.require();
  if (!mayDo(person, "customer.export") && !mayDo(person, "desk.export"))
    throw new Refusal("forbidden", "您的角色不能导出数据");
  const folder = folders.get(services) ?? new ExportFolder(join(services.ports.dataRoot, "导出"));
  folders.set(services, folder);
  return folder;
}

export const exportHandlers: Handlers<CallsOf<"export">> = {
  "export.part": async (services, { id, part, data }) => {
    await (await exports(services)).add(id, part, Buffer.from(data, "base64"));
    return {};
  },
  "export.finish": async (services, { id, name, savedSeq }) => {
    const folder = await exports(services);
    const { store } = await services.desk();
    if (savedSeq > store.head().seq) throw new Refusal("invalid", "导出还没有记入日志");
    return { file: await folder.finish(id, name) };
  },
  "export.discard": async (services, { id }) => {
    await (await exports(services)).discard(id);
    return {};
  },
  "export.reveal": async (services, { name }) => {
    const folder = await exports(services);
    await services.ports.reveal(await folder.place(basename(name)));
    return {};
  },
};
