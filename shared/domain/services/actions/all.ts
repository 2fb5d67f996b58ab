import { boardActions } from "../board/actions.ts";
import { handOverCash } from "../cash/hand-over.ts";
import { issueMaterials, returnMaterials } from "../materials/actions.ts";
import { setProject } from "../projects/project.ts";
import { enterSurvey } from "../survey/actions.ts";
import { proposeUnsigned } from "../unsigned.ts";
import {
  approveOrder,
  arriveForOrder,
  departForOrder,
  dispatchOrder,
  enterOrderApproval,
  submitOrder,
} from "./dispatch.ts";
import { archiveOrder, collectPayment, handToFinance } from "./payment.ts";
import { refuseSignature } from "./refusal.ts";
import { cancelOrder, changeOrder, noteOrder, registerOrder } from "./register.ts";
import {
  answerExcuse,
  askExcuse,
  clearSignature,
  enterExcuseAnswer,
  signOnPaper,
  signSheet,
} from "./signing.ts";
import { correctOrder, finishOrder, priceOrder, reworkOrder } from "./work.ts";

/** Everything that can be done with a service order. */
export const serviceActions = [
  setProject,
  ...boardActions,
  enterSurvey,
  registerOrder,
  changeOrder,
  submitOrder,
  dispatchOrder,
  approveOrder,
  enterOrderApproval,
  departForOrder,
  arriveForOrder,
  finishOrder,
  priceOrder,
  signSheet,
  clearSignature,
  signOnPaper,
  refuseSignature,
  askExcuse,
  answerExcuse,
  enterExcuseAnswer,
  collectPayment,
  handToFinance,
  handOverCash,
  archiveOrder,
  correctOrder,
  reworkOrder,
  cancelOrder,
  noteOrder,
  proposeUnsigned,
  issueMaterials,
  returnMaterials,
];
