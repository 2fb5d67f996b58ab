import { fillComplaint } from "#test/helpers/walk/complaints.ts";
import { pick } from "#test/helpers/walk/fields.ts";
import { search } from "#test/helpers/walk/find-again.ts";
import { customer } from "#test/helpers/walk/house.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { goTo, lock } from "#test/helpers/walk/staff.ts";
import type { Stage } from "../stage.ts";

/** The dark theme of a night desk, on the screens that such a desk uses most. */
export async function night(stage: Stage): Promise<void> {
  await stage.step("search", (page) => search(page, customer.name.slice(0, 3)));
  await stage.page.keyboard.press("Escape");
  await openSettings(stage.page, "我的");
  await stage.step("dark", (page) => pick(page, "这台电脑的颜色", "深色，夜班用"));
  await stage.step("today-dark", (page) => goTo(page, "今日"));
  await stage.largePicture("today-dark");
  await stage.step("complaint-new-dark", fillComplaint);
  await stage.step("sign-in-dark", lock);
}
