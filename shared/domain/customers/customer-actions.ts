import { archiveCustomer, changeCustomer, createCustomer, restoreCustomer } from "./actions.ts";
import { customerAttachments } from "./attachments.ts";
import { addCorrespondence, voidCorrespondence } from "./correspondence.ts";
import { addMajorChange, addYearlyResult } from "./happenings.ts";
import { importCustomers } from "./import.ts";

/** Everything that is done to a customer's file. */
export const customerActions = [
  createCustomer,
  changeCustomer,
  archiveCustomer,
  restoreCustomer,
  addCorrespondence,
  voidCorrespondence,
  addMajorChange,
  addYearlyResult,
  importCustomers,
  customerAttachments.attach,
  customerAttachments.withdraw,
];
