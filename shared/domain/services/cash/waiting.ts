import type { Listing } from "#shared/domain/common/table.ts";

/** The orders whose money finance does not have yet, by the time at which it was received. */
export const toFinanceList = "service.toFinance";

/** The list in which an order stands for the sake of its money. */
export const cashLists = ({
  payment,
}: {
  payment?: { receivedAt: string; handedToFinance?: unknown } | undefined;
}): Listing[] =>
  payment && payment.handedToFinance === undefined
    ? [{ list: toFinanceList, key: payment.receivedAt }]
    : [];
