import type { ActionContext, Put } from "#shared/domain/common/action.ts";
import type { Table } from "#shared/domain/common/table.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { inquiryFor, stepped } from "./change.ts";
import { inquiryTable } from "./inquiry-table.ts";

/** Closes an inquiry with the record of another capability that it has become. */
export function becomeOther(
  context: ActionContext,
  id: string,
  other: { label: string; table: Pick<Table, "name">; id: string },
): Result<Put> {
  const became = context.read(inquiryTable, id)?.became;
  if (became) return failure(`这条登记已经转为 ${became.id}`);
  const inquiry = inquiryFor(context, id, "convert");
  if (!inquiry.ok) return inquiry;
  const changes = {
    state: "converted",
    became: { table: other.table.name, id: other.id },
  } as const;
  return success(stepped(context, inquiry.value, other.label, { changes, note: other.id }));
}
