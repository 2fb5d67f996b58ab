import type { RefusalCode } from "#shared/bridge/contract.ts";

/** A call that the host turns down. The message is shown to the person at the desk, so it is in Chinese and names nobody. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

const byErrno: Record<string, [RefusalCode, string]> = {
  ENOSPC: ["diskLow", "磁盘已满，没有保存。请腾出空间后再试"],
  EDQUOT: ["diskLow", "这个用户的磁盘配额已用完，没有保存"],
  EROFS: ["writeFailed", "数据文件夹是只读的，不能写入"],
  EACCES: ["writeFailed", "没有权限写入数据文件夹"],
  EPERM: ["writeFailed", "没有权限写入数据文件夹"],
  EIO: ["writeFailed", "磁盘读写出错，请检查磁盘"],
};

/** What a person is told of any error: its own words for a refusal, plain ones for the disk, one sentence for the rest. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [refusal, message] = byErrno[code] ?? ["internal", "程序内部出错，已记入运行日志"];
  return new Refusal(refusal, message);
}
