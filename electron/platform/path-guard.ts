import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { errorCode } from "./json-file.ts";

const devices = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\..*)?$/i;
const forbidden = /[\\/:*?"<>|\p{Cc}]/u;

/** True for a name that is one plain file on Linux, macOS and Windows alike. */
export const isPlainName = (name: string): boolean =>
  name !== "" &&
  Buffer.byteLength(name) <= 200 &&
  !name.startsWith(".") &&
  !/[. ]$/.test(name) &&
  !forbidden.test(name) &&
  !devices.test(name);

/** The path of a file inside a folder. Refuses names that lead elsewhere, devices, and anything that is a link. */
export async function fileInside(folder: string, name: string): Promise<string> {
  if (!isPlainName(name)) throw new Refusal("invalid", "文件名不能使用");
  const file = join(folder, name);
  for (const path of [folder, file]) {
    if (await isLink(path)) throw new Refusal("forbidden", "这个位置是一个链接，不能写入");
  }
  return file;
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}
