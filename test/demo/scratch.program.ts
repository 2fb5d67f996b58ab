import { test } from "vitest";
import { launchDesk } from "#test/helpers/launch-desk.ts";
import { fillFounding } from "#test/helpers/walk/set-up.ts";
import { choose, press } from "#test/helpers/walk/fields.ts";
test("scratch", async () => {
  const desk = await launchDesk();
  const page = desk.page;
  const snap = async (n:string)=>console.log(n, (await page.getByRole("group",{name:"第 1 位同事"}).ariaSnapshot()).split("\n").filter(l=>/角色|前台|财务/.test(l)).join("|"));
  try {
    await fillFounding(page);
    await press(page, "开始使用");
    const row = page.getByRole("group", { name: `第 1 位同事` });
    const input = row.getByRole("combobox", { name: "角色", exact: true });
    await input.click();
    await input.fill("前台");
    await page.waitForTimeout(1000);
    await snap("filled");
    await page.screenshot({ path: "/tmp/shot.png" });
    await input.press("Enter");
    await page.waitForTimeout(300);
    await snap("enter");
    await page.screenshot({ path: "/tmp/shot2.png" });
    await input.press("Tab");
    await page.waitForTimeout(300);
    await snap("tab");
  } catch (e) { console.log(e); }
  await desk.close();
});
