import { askWhy } from "#test/helpers/walk/complaints.ts";
import { openByNumber } from "#test/helpers/walk/find-again.ts";
import { savePdf } from "#test/helpers/walk/printing.ts";
import {
  approveWaiting,
  arrive,
  depart,
  fillInstallation,
  fillRepair,
  fillWork,
  finish,
  sign,
  submitOrder,
  writeSignatures,
} from "#test/helpers/walk/services.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import type { Stage } from "../stage.ts";
import { pass } from "./day.ts";

/** Two orders are taken down and handed to the head of the department. */
async function take(stage: Stage): Promise<{ repair: string; installation: string }> {
  await stage.step("installation-new", fillInstallation);
  const installation = await stage.step("installation-submitted", submitOrder);
  await stage.step("repair-new", fillRepair);
  const repair = await stage.step("repair-submitted", submitOrder);
  return { repair, installation };
}

/** The head signs in and agrees to both. */
async function approve(stage: Stage, orders: { repair: string; installation: string }) {
  await signInAs(stage.page, "departmentHead");
  await stage.step("approvals", (page) => goTo(page, "今日"));
  await approveWaiting(stage.page, orders.installation, "同意，明早出发");
  await goTo(stage.page, "今日");
  await stage.step("approved", (page) => approveWaiting(page, orders.repair, "同意"));
  await signInAs(stage.page, "clerk");
}

/** The engineer sets out, arrives, and finishes with a part; the fee follows. */
async function work(stage: Stage, repair: string): Promise<void> {
  await openByNumber(stage.page, repair);
  await stage.step("departed", depart);
  await pass(stage, 35);
  await stage.step("arrived", arrive);
  await pass(stage, 70);
  await stage.step("work", fillWork);
  await stage.step("fee-why", askWhy);
  await stage.page.keyboard.press("Escape");
  await stage.step("finished", finish);
}

/** Customer and engineer sign on the screen; the sheet prints. */
async function signing(stage: Stage): Promise<void> {
  await stage.step("signing", writeSignatures);
  await stage.largePicture("signing");
  await stage.step("signed", sign);
  await stage.step("sheet-print", savePdf);
}

/** Service from the call to the signed sheet, and the paper of an installation. */
export async function services(stage: Stage): Promise<string[]> {
  const orders = await take(stage);
  await approve(stage, orders);
  await work(stage, orders.repair);
  await signing(stage);
  await openByNumber(stage.page, orders.installation);
  await stage.step("installation-print", (page) => savePdf(page, "安装任务派工单"));
  return [orders.repair, orders.installation];
}
