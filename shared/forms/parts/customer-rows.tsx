import type { ReactNode } from "react";
import { printPhone } from "./format.ts";
import { Field } from "./table.tsx";

interface Props {
  data: {
    customer: string;
    contact?: string | undefined;
    phone?: string | undefined;
    address?: string | undefined;
  };
  /** The name of the section, where the form has one beside its rows. */
  section?: ReactNode;
}

/** Whom a service is for and where, on the grid of three labels. */
export function CustomerRows({ data, section }: Props) {
  return (
    <>
      <tr>
        {section}
        <Field label="客户" span={3}>
          {data.customer}
        </Field>
        <Field label="联系人">{data.contact}</Field>
      </tr>
      <tr>
        <Field label="服务地址" span={3}>
          {data.address}
        </Field>
        <Field label="联系电话">{printPhone(data.phone)}</Field>
      </tr>
    </>
  );
}
