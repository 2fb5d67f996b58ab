import type { Rule } from "#shared/domain/common/rules.ts";
import type { RegulationName } from "#shared/domain/desk/regulation-name.ts";

/** A regulation as people know it: its title, and what it is about. docs/regulations lists the same. */
export interface Regulation {
  title: string;
  subject: string;
}

/** The regulations by our own ids, under short titles of our own. */
export const regulations: Record<string, Regulation> = {
  R01: { title: "售后服务激励办法", subject: "服务激励、收费与签收" },
  R02: { title: "前台服务规范", subject: "前台与客服人员的行为" },
  R03: { title: "客户投诉管理制度", subject: "酒厂的客户投诉" },
  R04: { title: "客户工程管理办法", subject: "供电客户工程" },
  R05: { title: "客户信息管理制度", subject: "客户信息的归档、查阅、外借、保密与销毁" },
  R06: { title: "客户营销职责", subject: "客户营销工作的内容" },
  R07: { title: "客户接待管理办法", subject: "接待规格、陪同、费用；物业接待" },
  R08: { title: "顾客资源分配与邀约办法", subject: "会议营销的档案分配、邀约和积分" },
  R09: { title: "物业投诉处理办法", subject: "物业投诉的六个要求" },
  R10: { title: "车载终端安装维修服务办法", subject: "终端的安装、维修与收费" },
  R11: { title: "客户质量等级评定办法", subject: "客户的 A、B、C 等级" },
  R12: { title: "客户档案管理办法", subject: "客户档案的建立、变动、交接与更正" },
  R13: { title: "大客户订单管理办法", subject: "大客户的订单与跟单" },
  R14: { title: "客服日常工作与考勤办法", subject: "客服日报、考勤与薪酬" },
  R15: { title: "采购管理制度", subject: "采购的决策与责任" },
  R16: { title: "零售客户拜访办法", subject: "卷烟零售客户拜访与市场信息" },
  R17: { title: "数据中心出入管理办法", subject: "机房出入证、设备进出与出门条" },
  R18: { title: "物流客户投诉处理细则", subject: "物流客户投诉的识别、调查与处理" },
  R19: { title: "客服部岗位与排班制度", subject: "客服部的架构、岗位、排班与培训" },
  R20: { title: "客户关系管理要点", subject: "客户关系管理的原则" },
  R21: { title: "样品取样出门办法", subject: "纱布取样与出门审批" },
  R22: { title: "座席大厅出入与保密规定", subject: "座席大厅的出入与保密" },
  R23: { title: "文书档案管理办法", subject: "文书档案的立卷与借阅" },
  R24: { title: "客户资料保密规定", subject: "客户资料的密级、保管与处罚" },
  R25: { title: "办公计算机保密规定", subject: "办公计算机的信息保密" },
  R26: { title: "校园网保密规定", subject: "校园网的信息保密" },
  R27: { title: "客户管理要则", subject: "公司客户管理的各项要求" },
  R28: { title: "企业奖惩办法", subject: "企业通用的奖惩" },
  R29: { title: "学校安全奖惩办法", subject: "学校安全的奖惩" },
  R30: { title: "安全生产奖惩办法", subject: "安全生产的奖惩" },
  R31: { title: "学生奖惩与申诉办法", subject: "学生的奖惩与申诉" },
  R32: { title: "公司奖惩程序", subject: "公司奖惩的范围与程序" },
  R33: { title: "日常安全考核办法", subject: "生产与施工现场的安全考核" },
  R34: { title: "项目部安全奖惩办法", subject: "工程项目部的安全奖惩" },
  R35: { title: "企业安全奖惩与资金办法", subject: "企业安全奖惩与资金台账" },
  R36: { title: "厨房管理奖惩办法", subject: "幼儿园厨房的奖惩" },
};

/** What a company calls a regulation: its own title, number and date. */
export type OwnName = Pick<RegulationName, "id" | "title" | "number" | "date">;

interface Cited extends Pick<Rule, "regulation" | "clause"> {
  cited?: string | undefined;
}

/** How people cite a clause: "《客户投诉管理制度》三"; a rule of the house is 本单位规定. What a figure has kept of its citation stands. */
export function citation({ regulation, clause, cited }: Cited, own?: OwnName): string {
  if (cited !== undefined) return cited;
  const title = own?.title ?? (regulation === null ? undefined : regulations[regulation]?.title);
  if (title === undefined) return "本单位规定";
  const more = [own?.number, own?.date].filter((part) => part !== undefined).join("，");
  return `《${title}》${more === "" ? "" : `（${more}）`}${clause}`;
}
