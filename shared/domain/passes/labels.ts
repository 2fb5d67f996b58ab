import { keysOf } from "#shared/lib/keys-of.ts";

/** What leaves the house, and why (R17 二.3.④, ⑤; the last two are of the house and of property). */
export const passKindLabels = {
  withdrawal: "撤机",
  repair: "检修",
  exchange: "更换",
  tenantGoods: "租户物品",
  general: "一般",
} as const;
export type PassKind = keyof typeof passKindLabels;
export const passKinds = keysOf(passKindLabels);

export const passStateLabels = {
  applied: "待核对",
  checked: "已核对",
  submitted: "待审批",
  approved: "已同意",
  issued: "已开具",
  released: "已放行",
  returned: "已归还",
  refused: "不同意",
  void: "已作废",
} as const;
export type PassState = keyof typeof passStateLabels;
export const passStates = keysOf(passStateLabels);

/** The papers on which a pass rests. */
export const paperLabels = {
  equipmentList: "撤机设备清单",
  sealedApplication: "盖章的搬机申请",
  identityCopy: "身份证复印件",
} as const;
export type Paper = keyof typeof paperLabels;
export const papers = keysOf(paperLabels);

/** How passes of before kept what was decided. */
export const formerDecisions = ["agree", "sendBack", "refuse"] as const;
