import type { FormProps } from "../form.ts";
import { printPhone, printTime } from "../parts/format.ts";
import { Register, type RegisterColumn } from "../parts/register.tsx";
import type { CustomerListData, CustomerListLine } from "./schema.ts";

const columns: readonly RegisterColumn<CustomerListLine>[] = [
  { name: "客户编号", width: 32, cell: ({ number }) => <span>{number}</span> },
  { name: "客户名称", width: 48, cell: ({ name }) => name },
  { name: "类别", width: 19, center: true, cell: ({ category }) => category },
  { name: "法定代表人", width: 18, center: true, cell: (line) => line.legalRepresentative },
  { name: "地址", width: 44, cell: ({ address }) => address },
  { name: "联系人", width: 16, center: true, cell: ({ contact }) => contact },
  { name: "电话", width: 25, cell: ({ phone }) => printPhone(phone) },
  { name: "负责人", width: 16, center: true, cell: ({ owner }) => owner },
  { name: "等级", width: 9, center: true, cell: ({ grade }) => grade },
  { name: "纸质档案", width: 0, center: true, cell: ({ place }) => place },
];

const remarked: readonly RegisterColumn<CustomerListLine>[] = [
  ...columns.slice(0, -1),
  { name: "纸质档案", width: 22, center: true, cell: ({ place }) => place },
  { name: "备注", width: 0, center: true, cell: ({ remark }) => remark },
];

/** 《客户一览表》, A4 across over as many pages as there are customers. */
export function CustomerList({ data, print }: FormProps<CustomerListData>) {
  const hasRemarks = data.lines.some(({ remark }) => remark !== undefined);
  return (
    <Register
      title="客户一览表"
      print={print}
      about={
        <span>
          截至 <b>{printTime(data.asOf)}</b> {data.scope}
        </span>
      }
      columns={hasRemarks ? remarked : columns}
      lines={data.lines}
      unit="位"
      readers={["客户信息主管"]}
    />
  );
}
