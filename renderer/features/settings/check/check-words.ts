import type { CheckedPart, CheckReport, Finding } from "#shared/bridge/check.ts";

/** What of the data is damaged, in the words of the desk. */
const partLabels: Record<CheckedPart, string> = {
  deskFile: "前台标识文件",
  tornLine: "日志末尾没有写完的一行",
  segment: "日志文件",
  fileLine: "日志文件里的条目",
  payload: "日志的附属文件",
  database: "数据库",
  row: "数据库里的日志副本",
  body: "数据库里的附属内容",
  standing: "数据库的位置记号",
  record: "数据库里的记录",
  counter: "计数",
  fact: "统计数",
  term: "搜索词",
  attachment: "附件",
};

const mendedWords: Record<CheckedPart, string> = {
  deskFile: "已按日志写回",
  tornLine: "多半是断电时没有写完；那一行没有算数，已另存",
  segment: "损坏的部分已另存，其余照常使用",
  fileLine: "已用数据库里的副本补好",
  payload: "已用数据库里的副本补好",
  database: "数据库不见了，已按日志重建",
  row: "已按日志文件补好",
  body: "已按日志文件补好",
  standing: "已按日志改正",
  record: "已按日志改正，改正前的样子另存了",
  counter: "已按记录重新计算",
  fact: "已按记录重新计算",
  term: "已按记录重新计算",
  attachment: "",
};

const leftWords = (part: CheckedPart): string => {
  if (part === "tornLine" || part === "segment") return mendedWords[part];
  if (part === "attachment") return "这台电脑上没有第二份，请从备份里找回";
  if (part === "fileLine" || part === "payload" || part === "body")
    return "两处都不完好，请用备份恢复";
  return "没有修好，请再检查一次";
};

/** What was found of one part, and how it ended. */
export const findingText = ({ part, mended }: Finding): { what: string; outcome: string } => ({
  what: partLabels[part],
  outcome: mended ? mendedWords[part] : leftWords(part),
});

const kinds: Record<string, string> = {
  customer: "客户",
  visit: "来访",
  inquiry: "来电来访",
  complaint: "投诉",
  service: "服务工单",
  pass: "出门条",
  staff: "员工",
  organisation: "单位",
  serial: "编号",
  ruleParameter: "规则",
};

/** "客户 KH-A-20261123-0001" for "customer:KH-A-20261123-0001"; other examples stand as they are. */
function exampleText(example: string): string {
  const [table = "", ...rest] = example.split(":");
  const kind = kinds[table];
  return kind === undefined || rest.length === 0 ? example : `${kind} ${rest.join(":")}`;
}

/** Which of them were damaged, a few of many; counts have names of the program only, and are just counted. */
export function whichText({ part, count, examples }: Finding): string {
  if (part === "counter" || part === "fact") return `${count.toLocaleString("en-US")} 项`;
  const more = count > examples.length ? `，等 ${count.toLocaleString("en-US")} 处` : "";
  return examples.map(exampleText).join("、") + more;
}

/** True when nothing is left to do: what the opening of the journal put aside comes back from the database by itself. */
export const isSettled = ({ part, mended }: Finding): boolean =>
  mended || part === "tornLine" || part === "segment";

export const kindLabels: Record<CheckReport["kind"], string> = {
  open: "打开时",
  start: "打开后核对",
  full: "全部检查",
};
