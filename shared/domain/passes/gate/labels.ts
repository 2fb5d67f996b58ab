import { keysOf } from "#shared/lib/keys-of.ts";

/** Why nothing leaves, as the guard reads it. */
export const refusalLabels = {
  unknown: "没有这张出门条",
  altered: "二维码内容被改过",
  stoppedKey: "签发的公钥已停用",
  unknownKey: "不认识签发的前台",
  used: "已经用过",
  back: "物品已经归还",
  void: "已作废",
  notIssued: "还没有开具",
  expired: "已过期",
  notYet: "还没到搬出日期",
  short: "少了物品",
  over: "多了物品",
  person: "人证不符",
  goods: "物品与清单不符",
  other: "其他原因",
} as const;
export type RefusalReason = keyof typeof refusalLabels;
export const refusalReasons = keysOf(refusalLabels);

/** The reasons that only the guard's own eyes can find. */
export const guardReasons = ["person", "goods", "other"] as const satisfies RefusalReason[];
export type GuardReason = (typeof guardReasons)[number];

/** What was refused, in a sentence; a figure or a name may follow it. */
export const refusalSentences: Record<RefusalReason, string> = {
  unknown: "这台前台没有这张出门条。",
  altered: "二维码与签名对不上，内容被改过或印坏了。",
  stoppedKey: "签发这张出门条的公钥已停用。",
  unknownKey: "这张出门条不是本前台签发的，也没有导入过对方的公钥。",
  used: "这张出门条已经用过。一张只能放行一次。",
  back: "这张出门条的物品已经归还，不能再用。",
  void: "这张出门条已作废。",
  notIssued: "这张出门条还没有开具。",
  expired: "这张出门条已过期。",
  notYet: "还没到这张出门条的搬出日期。",
  short: "实物比清单少。",
  over: "实物比清单多。",
  person: "携带人与出门条不符。",
  goods: "物品与清单不符。",
  other: "门岗没有放行。",
};

const again = "前台重新开条以后，再扫新的一张";
const compare = "请前台来人，与携带人一起对清单";

/** What the guard does last, after keeping carrier and goods inside and calling the desk. */
export const lastStep: Record<RefusalReason, string> = {
  unknown: "前台查到编号以后，按编号再输一次",
  altered: "收下这张纸，交给前台；前台重新开条以后再扫",
  stoppedKey: again,
  unknownKey: "请系统管理员导入对方的公钥，或由对方前台处理",
  used: again,
  back: again,
  void: again,
  notIssued: "前台开具以后，再扫一次",
  expired: again,
  notYet: "到搬出日期再来，或由前台改期重开",
  short: compare,
  over: "多出的物品留下，前台改好清单重开以后再扫",
  person: "前台核实身份以后，重新开条",
  goods: compare,
  other: "按前台的答复处理",
};
