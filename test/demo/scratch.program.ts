import { test } from "vitest";
import { launchDesk } from "#test/helpers/launch-desk.ts";
import { setUpHouse } from "#test/helpers/walk/set-up.ts";
test("scratch", async () => {
  const desk = await launchDesk();
  try {
    await setUpHouse(desk.page);
  } catch (e) { console.log(e); }
  await desk.page.screenshot({ path: "/tmp/shot.png" });
  await desk.close();
});
