import { dueAt, openDeadlines } from "#shared/domain/common/deadlines.ts";
import { defineTable, type Listing } from "#shared/domain/common/table.ts";
import { type Inquiry, inquiryName, inquiryOwner, inquirySchema, inquiryTitle } from "./inquiry.ts";
import { stateLabels } from "./labels.ts";
import { awaited, isOpen } from "./lifecycle.ts";

/** The deadlines that run: what is waited for in this state, as long as it is not met. */
export const runningDeadlines = ({ state, deadlines }: Pick<Inquiry, "state" | "deadlines">) =>
  openDeadlines(deadlines).filter(({ key }) => key === awaited(state));

/** The list of messages that wait for a person. */
export const messagesFor = (personId: string): string => `inquiry.messages:${personId}`;

const isElsewhere = ({ state }: Inquiry) => state === "passedOn" || state === "resulted";

function openLists(inquiry: Inquiry): Listing[] {
  const running = runningDeadlines(inquiry);
  const key = `${running[0] ? dueAt(running[0]) : inquiry.receivedAt}#${inquiry.id}`;
  const { message } = inquiry;
  return [
    { list: "inquiry.open", key },
    { list: `inquiry.mine:${inquiryOwner(inquiry).id}`, key },
    ...(isElsewhere(inquiry) ? [{ list: "inquiry.department", key }] : []),
    ...(message ? [{ list: messagesFor(message.to.id), key }] : []),
    ...running.map((deadline) => ({ list: "due", key: `${dueAt(deadline)}#${deadline.key}` })),
  ];
}

function lists(inquiry: Inquiry): Listing[] {
  const { customer, phone, state, registeredAt: key } = inquiry;
  return [
    { list: "inquiry.all", key: `${key}#${inquiry.id}` },
    ...(isOpen(state) ? openLists(inquiry) : []),
    ...(customer?.id === undefined ? [] : [{ list: `of:${customer.id}`, key }]),
    ...(phone === undefined ? [] : [{ list: `phone:${phone}`, key }]),
  ];
}

function counters(inquiry: Inquiry): string[] {
  const { state } = inquiry;
  const all = ["inquiry.all"];
  if (!isOpen(state)) return all;
  return [
    ...all,
    "inquiry.open",
    `inquiry.mine:${inquiryOwner(inquiry).id}`,
    ...(isElsewhere(inquiry) ? ["inquiry.department"] : []),
    ...(state === "open" ? ["inquiry.toAnswer"] : []),
    ...(state === "toRelay" ? ["inquiry.toRelay"] : []),
  ];
}

export const inquiryTable = defineTable<Inquiry>({
  name: "inquiry",
  schema: inquirySchema,
  lists,
  counters,
  terms: (inquiry) => {
    const { id, caller, phone, state } = inquiry;
    return {
      title: inquiryTitle(inquiry),
      detail: `${id} ${stateLabels[state]}`,
      names: [...new Set([inquiryName(inquiry), ...(caller === undefined ? [] : [caller])])],
      codes: [id, ...(phone === undefined ? [] : [phone])],
    };
  },
});
