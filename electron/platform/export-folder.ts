import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { join, parse } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { freeBytes } from "./disk.ts";
import { fileInside } from "./path-guard.ts";

interface Writing {
  id: string;
  path: string;
  handle: FileHandle;
  parts: number;
}

/** So much must stay free for the journal. */
const RESERVE = 300 * 1024 * 1024;

/** The folder of exported files. A file is written under another name and gets its own when it is whole; one at a time. */
export class ExportFolder {
  private readonly folder: string;
  private open: Writing | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Takes the next part of a file; the first one throws away what was begun before. */
  async add(id: string, part: number, bytes: Uint8Array): Promise<void> {
    if (part === 0) await this.begin(id);
    const writing = this.open;
    if (writing?.id !== id || writing.parts !== part)
      throw new Refusal("invalid", "导出的内容没有按顺序送到，请再导出一次");
    if (freeBytes(this.folder) < RESERVE + bytes.length)
      throw new Refusal("diskLow", "磁盘空间不足 300 MB，没有导出。请腾出空间后再试");
    writing.parts += 1;
    await writing.handle.writeFile(bytes);
  }

  /** Closes the file and gives it its name, or the next one that is free ("… (2).xlsx"). Gives its path. */
  async finish(id: string, name: string): Promise<string> {
    const writing = this.open;
    if (writing?.id !== id) throw new Refusal("notFound", "没有正在导出的文件，请再导出一次");
    const path = await this.free(name);
    this.open = undefined;
    await writing.handle.sync();
    await writing.handle.close();
    await rename(writing.path, path);
    return path;
  }

  /** Throws away what has been written of a file. */
  async discard(id: string): Promise<void> {
    if (this.open?.id !== id) return;
    const { handle, path } = this.open;
    this.open = undefined;
    await handle.close();
    await rm(path, { force: true });
  }

  /** Where an exported file lies. */
  async place(name: string): Promise<string> {
    const path = await fileInside(this.folder, name);
    if (!existsSync(path)) throw new Refusal("notFound", "文件已经不在导出文件夹里");
    return path;
  }

  private async begin(id: string): Promise<void> {
    if (this.open) await this.discard(this.open.id);
    await mkdir(this.folder, { recursive: true });
    const path = await fileInside(this.folder, `未完成-${randomBytes(6).toString("hex")}.part`);
    this.open = { id, path, handle: await open(path, "wx", 0o600), parts: 0 };
  }

  private async free(name: string): Promise<string> {
    const { name: stem, ext } = parse(name);
    for (let nth = 1; ; nth++) {
      const path = await fileInside(this.folder, nth === 1 ? name : `${stem} (${nth})${ext}`);
      if (!existsSync(join(path))) return path;
    }
  }
}
