import { test } from "vitest";
import { cpSync } from "node:fs";
import { launchDesk } from "#test/helpers/launch-desk.ts";
import { setUpHouse } from "#test/helpers/walk/set-up.ts";
import { house,colleagues } from "#test/helpers/walk/house.ts";
import { signIn } from "#test/helpers/desk-actions.ts";
import * as C from "#test/helpers/walk/customers.ts";
import * as V from "#test/helpers/walk/visits.ts";
import * as T from "#test/helpers/walk/complaints.ts";
test("scratch", async () => {
  let desk = await launchDesk();
  let page = desk.page; let n=0;
  const shot = (name:string)=>page.screenshot({path:`/tmp/shots/${String(++n).padStart(2,"0")}-${name}.png`});
  const t0=Date.now();
  const step = async (name:string, f:()=>Promise<unknown>)=>{ const t=Date.now(); console.log(name, await f(), Date.now()-t); await shot(name); };
  try {
    await step("setup",()=>setUpHouse(page));
    await desk.close();
    cpSync(desk.dataRoot,"/tmp/prepared",{recursive:true});
    desk = await launchDesk({dataRoot:desk.dataRoot}); page=desk.page;
    await step("signin",()=>signIn(page, colleagues.clerk.name, house.password));
    await step("fillCustomer",()=>C.fillCustomer(page));
    await step("saveCustomer",()=>C.saveCustomer(page));
    await step("twin",()=>C.meetTwin(page));
    await step("openTwin",()=>C.openTwin(page));
    await step("fillVisit",()=>V.fillVisit(page));
    await step("registerVisit",()=>V.registerVisit(page));
    await step("fillComplaint",()=>T.fillComplaint(page));
    await step("why",()=>T.askWhy(page));
    await page.keyboard.press("Escape");
    await step("accept",()=>T.acceptComplaint(page));
  } catch (e) { console.log(String(e).slice(0,1500)); await shot("error"); }
  console.log(Date.now()-t0);
  await desk.close();
});
