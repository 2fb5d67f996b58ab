import type { SheetVerdict } from "#shared/domain/services/sheet-check.ts";
import type { Sheet } from "#shared/domain/services/sheet-schema.ts";

interface Words {
  tone: "ok" | "warning" | "problem";
  title: string;
  text: string;
}

/** Whose signature a version still lacks. */
function lacking({ signatures, lockedAt }: Sheet): string {
  if (lockedAt !== undefined) return "";
  const who = [!signatures.customer && "客户", !signatures.engineer && "服务工程师"];
  return `还差${who.filter(Boolean).join("、")}签字。`;
}

/** What is said of a paper: `found` is the version that it was compared with, `now` the one in force. */
export function verdictWords(
  verdict: SheetVerdict,
  found: Sheet | undefined,
  now: Sheet | undefined,
): Words {
  const version = found?.version ?? 1;
  const inForce = now?.version ?? version;
  switch (verdict) {
    case "current":
      return {
        tone: "ok",
        title: `相符：与签字的第 ${version} 版一致`,
        text: `这是现在有效的一版。${found ? lacking(found) : ""}`,
      };
    case "beforeLast":
      return {
        tone: "ok",
        title: `相符：与第 ${version} 版一致，打印时还没有签齐`,
        text: "单上的内容没有改动；签齐以后摘要变了，需要时请重新打印。",
      };
    case "older":
      return {
        tone: "warning",
        title: `旧版：这是第 ${version} 版，已被第 ${inForce} 版代替`,
        text: `更正原因：${found?.replaced?.reason ?? ""}。${now?.content ? "" : `第 ${inForce} 版还没有签字。`}`,
      };
    case "differs":
      return {
        tone: "problem",
        title: "不符：与这个编号签过的任何一版都对不上",
        text: "单子被改过，或者摘要输错了。请再核对一遍摘要，并与这里显示的签字内容逐项对照。",
      };
    case "altered":
      return {
        tone: "problem",
        title: `不符：本机的第 ${version} 版记录与签字时不一样`,
        text: "纸上的摘要是签字时的摘要，但本机的记录在签字后被改动。请保留纸质单据，并请管理员核对数据。",
      };
    case "unsigned":
      return {
        tone: "warning",
        title: "这个编号的单子还没有人签过字",
        text: "单上如果有签字和摘要，不是本单位签出的。",
      };
    default:
      return {
        tone: "problem",
        title: "没有这个编号",
        text: "请核对编号；本前台没有登记过这张单子。",
      };
  }
}
