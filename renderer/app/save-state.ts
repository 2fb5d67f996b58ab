import type { SaveStatus } from "#renderer/data/writer.ts";
import type { SaveState } from "#renderer/ui/frame/SaveMark.tsx";
import type { Check } from "./use-check.ts";

const share = (done: number, total: number) =>
  total > 0 ? ` ${Math.floor((done / total) * 100)}%` : "";

/** The one line that the top bar says about the data: the writer's word first, then the check's. */
export function saveState(status: SaveStatus, check: Check): SaveState {
  if (status.kind === "problem") return { kind: "problem", text: status.message };
  if (status.kind === "recovering") return { kind: "problem", text: "已记入日志，正在恢复数据库" };
  if (status.kind === "working")
    return { kind: "saving", text: `${status.text}${share(status.done, status.total)}` };
  if (status.kind === "saving") return { kind: "saving", text: "正在保存" };
  if (check.kind === "running")
    return { kind: "checking", text: `正在核对${share(check.done, check.total)}` };
  if (check.kind === "damaged")
    return { kind: "problem", text: "数据有损坏没有修好，请看「设置 → 数据检查」" };
  if (check.kind === "cancelled") return { kind: "checking", text: "核对已取消" };
  if (check.kind === "failed") return { kind: "problem", text: "核对没有做完，请重启程序" };
  return { kind: "saved", text: "已保存" };
}
