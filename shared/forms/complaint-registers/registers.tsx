import type { FormProps } from "../form.ts";
import { printPhone, printTime } from "../parts/format.ts";
import { Register, type RegisterColumn } from "../parts/register.tsx";
import type { RegisterData, RegisterLine } from "./schema.ts";

type Column = RegisterColumn<RegisterLine>;

const short = (text: string | undefined, most: number): string =>
  text === undefined || text.length <= most ? (text ?? "") : `${text.slice(0, most - 1)}…`;

const who = ({ complainant, unit }: RegisterLine) =>
  unit === undefined || unit === complainant ? complainant : `${unit} ${complainant}`;

const number: Column = {
  name: "编号",
  width: 24,
  cell: ({ number: text }) => <span>{text}</span>,
};
const received: Column = {
  name: "受理时间",
  width: 22,
  center: true,
  cell: ({ receivedAt }) => printTime(receivedAt),
};
const caller: Column = { name: "投诉人", width: 28, cell: who };
const phone: Column = { name: "联系电话", width: 22, cell: (line) => printPhone(line.phone) };

const managed: readonly Column[] = [
  number,
  received,
  caller,
  phone,
  { name: "渠道", width: 11, center: true, cell: ({ channel }) => channel },
  { name: "投诉类别", width: 22, cell: ({ category }) => category },
  { name: "被投诉对象", width: 22, cell: ({ about }) => about },
  { name: "投诉内容", width: 40, cell: ({ facts }) => short(facts, 60) },
  {
    name: "判定",
    width: 16,
    center: true,
    cell: ({ validity, severity }) => [validity, severity].filter(Boolean).join(" "),
  },
  { name: "责任部门", width: 18, center: true, cell: ({ department }) => department },
  { name: "责任人", width: 14, center: true, cell: ({ owner }) => owner },
  { name: "办结时间", width: 0, center: true, cell: ({ settledAt }) => printTime(settledAt) },
];

const grieved: readonly Column[] = [
  received,
  caller,
  phone,
  { name: "渠道", width: 11, center: true, cell: ({ channel }) => channel },
  { name: "抱怨、投诉内容", width: 46, cell: ({ facts }) => short(facts, 90) },
  { name: "责任部门", width: 18, center: true, cell: ({ department }) => department },
  { name: "处理结果", width: 38, cell: ({ result }) => short(result, 80) },
  { name: "办结时间", width: 22, center: true, cell: ({ settledAt }) => printTime(settledAt) },
  { name: "客户意见", width: 17, center: true, cell: ({ satisfaction }) => satisfaction },
  { name: "登记人", width: 14, center: true, cell: ({ takenBy }) => takenBy },
  { name: "编号", width: 0, cell: ({ number: text }) => <span>{text}</span> },
];

interface Props extends FormProps<RegisterData> {
  title: string;
  columns: readonly Column[];
}

const ComplaintLines = ({ title, columns, data, print }: Props) => (
  <Register
    title={title}
    print={print}
    about={
      <span>
        登记期间{"\u2002"}
        <b>{data.period}</b>（按受理时间）{"\u2003"}
        {data.scope}
      </span>
    }
    columns={columns}
    lines={data.lines}
    unit="件"
    readers={["客服主管", "部门负责人"]}
  />
);

/** 《客户投诉管理登记表》, A4 across. */
export const ComplaintRegister = (props: FormProps<RegisterData>) => (
  <ComplaintLines title="客户投诉管理登记表" columns={managed} {...props} />
);

/** 《客户抱怨投诉登记表》, A4 across. */
export const GrievanceRegister = (props: FormProps<RegisterData>) => (
  <ComplaintLines title="客户抱怨投诉登记表" columns={grieved} {...props} />
);
