import { type ColumnName, columnBook } from "#shared/domain/common/imports/columns.ts";
import { formatPhone } from "#shared/domain/common/phone.ts";
import { formatWan } from "./capital.ts";
import type { Contact, Customer } from "./customer.ts";
import {
  categoryLabels,
  fieldLabels,
  gradeLabels,
  kindLabels,
  secrecyLabels,
  specialKindLabels,
} from "./labels.ts";
import { formatPaperPlace } from "./paper-place.ts";

/** So many contacts of a customer have columns of their own in a table. */
export const CONTACTS_IN_TABLE = 3;

/** One column of a table of customers: what it is called, what else people call it, and what stands in it. */
export interface Column extends ColumnName {
  cell: (customer: Customer) => string;
}

const own = (
  key: keyof typeof fieldLabels,
  cell: Column["cell"],
  ...aliases: string[]
): Column => ({ key, label: fieldLabels[key], aliases, cell });

const phoneText = (phone: string | undefined) => (phone === undefined ? "" : formatPhone(phone));

/** The contacts as they stand in a table, the main one first. */
const inOrder = ({ contacts }: Customer): Contact[] => [
  ...contacts.filter(({ main }) => main),
  ...contacts.filter(({ main }) => !main),
];

function contactColumns(index: number): Column[] {
  const nth = index === 0 ? "" : String(index + 1);
  const of = (customer: Customer) => inOrder(customer)[index];
  const named = (field: string, words: string[], cell: (contact: Contact) => string): Column => ({
    key: `contact${index + 1}.${field}`,
    label: words[0] === "" ? `联系人${nth}` : `联系人${nth}${words[0]}`,
    aliases: words.slice(1).map((word) => `${word}${nth}`),
    cell: (customer) => {
      const contact = of(customer);
      return contact ? cell(contact) : "";
    },
  });
  return [
    named("name", ["", "联系人姓名", "主要联系人"], ({ name }) => name),
    named("post", ["职务", "职务", "职位"], ({ post = "" }) => post),
    named("phones", ["电话", "手机", "手机号", "联系人手机"], ({ phones }) =>
      phones.map(formatPhone).join("、"),
    ),
    named("email", ["邮箱", "邮箱", "电子邮箱", "email"], ({ email = "" }) => email),
  ];
}

/** The columns of a table of customers, in the order in which they are exported. */
export const customerColumns: readonly Column[] = [
  own(
    "name",
    ({ name }) => name,
    "名称",
    "单位名称",
    "公司名称",
    "企业名称",
    "客户",
    "公司",
    "单位",
  ),
  own("kind", ({ kind }) => kindLabels[kind], "性质"),
  own("category", ({ category }) => categoryLabels[category], "客户类别", "客户类型", "类型"),
  own("specialKind", ({ specialKind }) => (specialKind ? specialKindLabels[specialKind] : "")),
  own(
    "creditCode",
    ({ creditCode = "" }) => creditCode,
    "社会信用代码",
    "信用代码",
    "税号",
    "纳税人识别号",
  ),
  own(
    "identityNumber",
    ({ identityNumber = "" }) => identityNumber,
    "身份证",
    "身份证号码",
    "证件号码",
  ),
  own(
    "legalRepresentative",
    ({ legalRepresentative = "" }) => legalRepresentative,
    "法人",
    "法人代表",
  ),
  own("address", ({ address = "" }) => address, "联系地址", "公司地址", "通讯地址", "单位地址"),
  own("postcode", ({ postcode = "" }) => postcode, "邮政编码"),
  own(
    "phone",
    ({ phone }) => phoneText(phone),
    "联系电话",
    "固定电话",
    "座机",
    "公司电话",
    "单位电话",
  ),
  own("fax", ({ fax }) => phoneText(fax), "传真号码"),
  own("webSite", ({ webSite = "" }) => webSite, "网站", "官网"),
  own("businessScope", ({ businessScope = "" }) => businessScope, "主营业务", "业务范围"),
  own(
    "registeredCapital",
    ({ registeredCapital }) =>
      registeredCapital === undefined ? "" : formatWan(registeredCapital),
    "注册资本",
    "注册资金",
  ),
  ...Array.from({ length: CONTACTS_IN_TABLE }, (_, index) => contactColumns(index)).flat(),
  own("owner", ({ owner }) => owner.name, "客户负责人", "业务员", "销售", "客户经理"),
  own("secondOwner", ({ secondOwner }) => secondOwner?.name ?? ""),
  {
    key: "isKey",
    label: "重要新客户",
    aliases: ["重要客户"],
    cell: ({ isKey }) => (isKey ? "是" : ""),
  },
  own("region", ({ region = "" }) => region, "地区", "所属区域", "省份"),
  own("source", ({ source = "" }) => source, "客户来源"),
  own("paperPlace", ({ paperPlace }) => paperText(paperPlace), "档案位置", "档案号"),
  own("secrecyLevel", ({ secrecyLevel }) => secrecyLabels[secrecyLevel], "保密级别"),
  own("grade", ({ grade }) => (grade ? gradeLabels[grade] : ""), "客户等级", "级别"),
];

const paperText = (place: Customer["paperPlace"]) => (place ? formatPaperPlace(place) : "");

/** The columns of a table of customers, with what is done with them. */
export const customerBook = columnBook(customerColumns, ["name"]);
export const { columnOf, guessMapping, guessHeadingRow, mappingProblem } = customerBook;
