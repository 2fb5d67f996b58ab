import { registerInquiry } from "./register.ts";
import {
  answerInquiry,
  changeInquiry,
  enterResult,
  noteInquiry,
  passOnInquiry,
  relayMessage,
  tellCaller,
  voidInquiry,
} from "./steps.ts";

/** Everything that can be done with an inquiry by itself, for the words of the journal. */
export const inquiryActions = [
  registerInquiry,
  answerInquiry,
  passOnInquiry,
  enterResult,
  tellCaller,
  relayMessage,
  changeInquiry,
  noteInquiry,
  voidInquiry,
];
