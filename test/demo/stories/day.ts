import type { Page } from "playwright/test";
import { saved } from "#test/helpers/desk-actions.ts";
import { acceptComplaint, askWhy, fillComplaint } from "#test/helpers/walk/complaints.ts";
import { fillCustomer, meetTwin, openTwin, saveCustomer } from "#test/helpers/walk/customers.ts";
import { checkPass, fillPass, issuePass, savePass } from "#test/helpers/walk/passes.ts";
import { savePdf } from "#test/helpers/walk/printing.ts";
import { fillColleagues, fillFounding, foundHouse, startWork } from "#test/helpers/walk/set-up.ts";
import { setWarranty } from "#test/helpers/walk/settings.ts";
import { goTo, lock, signInAs } from "#test/helpers/walk/staff.ts";
import { fillVisit, registerVisit } from "#test/helpers/walk/visits.ts";
import type { Stage } from "../stage.ts";

/** Lets time pass at the desk, and waits until it is open again. */
export async function pass(stage: Stage, minutes: number): Promise<void> {
  await stage.desk.wait(minutes);
  await saved(stage.page);
}

const closeWhy = (page: Page) => page.keyboard.press("Escape");

/** The first start: the desk, its people, and the one figure that a regulation leaves open. */
export async function setUp(stage: Stage): Promise<void> {
  await stage.picture("first-start");
  await stage.step("set-up", fillFounding);
  await foundHouse(stage.page);
  await stage.step("colleagues", fillColleagues);
  await stage.step("today-empty", startWork);
  await stage.step("warranty", (page) => setWarranty(page, "12"));
  await stage.step("sign-in", lock);
  await signInAs(stage.page, "clerk");
}

/** A customer, and a second file that would be the same. */
export async function customers(stage: Stage): Promise<string> {
  await stage.step("customer-new", fillCustomer);
  const number = await stage.step("customer", saveCustomer);
  await stage.step("customer-duplicate", meetTwin);
  await openTwin(stage.page);
  return number;
}

/** A visitor arrives and gets a badge. */
export async function visits(stage: Stage): Promise<string> {
  await stage.step("visit-new", fillVisit);
  const number = await stage.step("visit", registerVisit);
  await stage.page.getByRole("tab", { name: "打印件" }).click();
  await stage.page.getByText("已存为 PDF").waitFor();
  await stage.picture("badge");
  return number;
}

/** A complaint by phone: its deadlines run while it is taken down. */
export async function complaints(stage: Stage): Promise<string> {
  await stage.step("complaint-new", fillComplaint);
  await stage.step("complaint-why", askWhy);
  await closeWhy(stage.page);
  const number = await stage.step("complaint", acceptComplaint);
  await stage.step("complaint-why-working-days", (page) => askWhy(page, 1));
  await closeWhy(stage.page);
  await stage.step("complaint-print", savePdf);
  return number;
}

/** Goods leave: checked line by line, issued, printed in three copies. */
export async function passes(stage: Stage): Promise<string> {
  await stage.step("pass-new", fillPass);
  const number = await stage.step("pass-check", savePass);
  await stage.step("pass-checked", checkPass);
  await stage.step("pass-issued", issuePass);
  await stage.step("pass-print", savePdf);
  return number;
}

/** What the day looks like from 今日. */
export async function today(stage: Stage): Promise<void> {
  await stage.step("today", (page) => goTo(page, "今日"));
  await stage.largePicture("today");
}
