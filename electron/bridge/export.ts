import { basename, join } from "node:path";
import { ExportFolder } from "#electron/platform/export-folder.ts";
import type { Services } from "#electron/services.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

const folders = new WeakMap<Services, ExportFolder>();

/** The folder 导出 beside the desks, for a person who may carry data out. */
async function folderOf(services: Services): Promise<ExportFolder> {
  const { session } = await services.desk();
  const person = session.require();
  const exports = ["customer.export", "statistics.export", "desk.export"];
  if (!exports.some((name) => mayDo(person, name)))
    throw new Refusal("forbidden", "您的角色不能导出数据");
  const folder = folders.get(services) ?? new ExportFolder(join(services.ports.dataRoot, "导出"));
  folders.set(services, folder);
  return folder;
}

export const exportHandlers: Handlers<CallsOf<"export">> = {
  "export.part": async (services, { id, part, data }) => {
    await (await folderOf(services)).add(id, part, Buffer.from(data, "base64"));
    return {};
  },
  "export.finish": async (services, { id, name, savedSeq }) => {
    const folder = await folderOf(services);
    const { store } = await services.desk();
    if (savedSeq > store.head().seq) throw new Refusal("invalid", "导出还没有记入日志");
    return { file: await folder.finish(id, name) };
  },
  "export.discard": async (services, { id }) => {
    await (await folderOf(services)).discard(id);
    return {};
  },
  "export.reveal": async (services, { name }) => {
    const folder = await folderOf(services);
    await services.ports.reveal(await folder.place(basename(name)));
    return {};
  },
};
