import { attachmentActions } from "#shared/domain/common/attachments/actions.ts";
import { customerTable } from "./customer.ts";
import { maintainers, maintains } from "./maintain.ts";

/** The files of a customer: whoever keeps the customer's file adds them and strikes them out. */
export const customerAttachments = attachmentActions({
  name: "customer",
  table: customerTable,
  missing: "没有这份客户档案",
  refusal: (customer, { actor }) => {
    if (customer.archived) return "这份客户档案已归档，请先恢复";
    return maintains(actor, customer) ? undefined : maintainers(customer);
  },
});
