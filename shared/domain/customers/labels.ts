/** 客户性质. */
export const kindLabels = { unit: "单位", person: "个人" } as const;

/** 类别 (R12 二, R05 3). */
export const categoryLabels = {
  dealer: "经销商",
  supplier: "供应商",
  general: "一般",
  special: "特殊",
} as const;

/** What a special customer is to us (R12 二, R05 3). */
export const specialKindLabels = {
  lawyer: "律师",
  financialAdviser: "财务顾问",
  advertising: "广告",
  publicRelations: "公关",
  bank: "银行",
  insurance: "保险",
  financing: "融资协助",
} as const;

/** 密级, from the lowest (R24 第五条). */
export const secrecyLabels = { secret: "秘密", confidential: "机密", topSecret: "绝密" } as const;

export const gradeLabels = { A: "A 级", B: "B 级", C: "C 级" } as const;

export const correspondenceKindLabels = {
  call: "电话",
  letter: "信函",
  fax: "传真",
  visit: "拜访",
} as const;

export const directionLabels = { in: "来", out: "往" } as const;

/** What was done to the file itself. */
export const stepLabels = {
  created: "建立档案",
  changed: "修改资料",
  corrected: "更正重要资料",
  archived: "归档",
  restored: "恢复",
} as const;

/** The names of the fields, as they stand on the screen and in messages. */
export const fieldLabels = {
  name: "客户名称",
  kind: "客户性质",
  category: "类别",
  specialKind: "特殊客户类型",
  creditCode: "统一社会信用代码",
  identityNumber: "身份证号",
  legalRepresentative: "法定代表人",
  address: "地址",
  postcode: "邮编",
  phone: "电话",
  fax: "传真",
  webSite: "网址",
  businessScope: "经营范围",
  registeredCapital: "注册资本(万元)",
  contacts: "联系人",
  owner: "负责人",
  secondOwner: "第二负责人",
  region: "区域",
  source: "来源",
  paperPlace: "纸质档案位置",
  secrecyLevel: "密级",
  grade: "等级",
} as const;

/** The two words people read for a category: 经销商, or 特殊(律师) for a special one. */
export function categoryText(customer: {
  category: keyof typeof categoryLabels;
  specialKind?: keyof typeof specialKindLabels | undefined;
}): string {
  const { category, specialKind } = customer;
  return specialKind === undefined
    ? categoryLabels[category]
    : `${categoryLabels[category]}(${specialKindLabels[specialKind]})`;
}
