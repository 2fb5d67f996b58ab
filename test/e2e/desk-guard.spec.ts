import { execFile, execFileSync } from "node:child_process";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { enter, saved } from "#test/helpers/desk-actions.ts";
import { builtHost } from "#test/helpers/launch-desk.ts";
import { acceptComplaint, fillComplaint } from "#test/helpers/walk/complaints.ts";
import { press } from "#test/helpers/walk/fields.ts";
import { openByNumber } from "#test/helpers/walk/find-again.ts";
import { colleagues, house } from "#test/helpers/walk/house.ts";
import { signInAs } from "#test/helpers/walk/staff.ts";
import { fillVisit, registerVisit } from "#test/helpers/walk/visits.ts";
import { type Desk, expect, needsPorts, test } from "./desk-test.ts";

needsPorts();

/** Starts the program a second time, in a process of its own, and reads what it says. */
async function startAgain(folder: string): Promise<string> {
  const program = `
    const { startBrowserHost, Refusal } = await import(${JSON.stringify(builtHost)});
    const options = { dataRoot: ${JSON.stringify(folder)}, version: "test", headless: true };
    try {
      await (await startBrowserHost(options)).close();
      console.log("it opened");
    } catch (error) {
      console.log(error instanceof Refusal ? error.message : "crashed: " + error);
    }`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--input-type=module",
    "-e",
    program,
  ]);
  return stdout.trim();
}

test("a second start says that the desk is open already, and the first goes on", async ({
  desks,
}) => {
  const { page, folder } = await desks.open();
  expect(await startAgain(folder)).toBe("前台通已经在这台电脑上打开了");
  await signInAs(page, "clerk");
  await expect(page.getByRole("banner")).toContainText(colleagues.clerk.name);
});

test("a disk that is full at the start: the screen says so, and opens when there is space", async ({
  desks,
}) => {
  let free = 200e6;
  const { page } = await desks.open(undefined, { freeBytes: () => free });
  await expect(page.getByText("磁盘空间不足 300 MB，不能打开数据")).toBeVisible();
  await expect(page.getByRole("heading", { name: "前台打不开" })).toBeVisible();
  await press(page, "重试");
  await expect(page.getByRole("heading", { name: "前台打不开" })).toBeVisible();
  free = 10e9;
  await press(page, "重试");
  await signInAs(page, "clerk");
});

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { stdio: "ignore" });

/** Makes a folder read-only for everybody, the administrator included; undefined where that cannot be done. */
function freeze(folder: string): (() => void) | undefined {
  try {
    run("mount", "--bind", folder, folder);
    run("mount", "-o", "remount,ro,bind", folder);
  } catch {
    return undefined;
  }
  return () => run("umount", "-l", folder);
}

test("a data folder that cannot be written is said plainly, and nothing is lost", async ({
  desks,
}) => {
  const folder = desks.houseFolder();
  const thaw = freeze(join(folder, "desk"));
  test.skip(thaw === undefined, "这里不能把文件夹挂成只读（需要 Linux 的 root）");
  try {
    const { page, close } = await desks.open(folder);
    await expect(page.getByRole("heading", { name: "前台打不开" })).toBeVisible();
    await expect(page.getByText(/不能写|只读|没有权限/).first()).toBeVisible();
    await close();
  } finally {
    thaw?.();
  }
  const { page } = await desks.open(folder);
  await signInAs(page, "clerk");
});

const threeDays = 3 * 24 * 60 * 60_000;

test("a clock that has jumped is shown to a person before anything is saved", async ({ desks }) => {
  const { page } = await desks.open(undefined, { now: () => Date.now() + threeDays });
  await enter(page, colleagues.clerk.name, house.password);
  await expect(page.getByRole("heading", { name: "请看一眼电脑时间" })).toBeVisible();
  await press(page, "时间已调好，再看一次");
  await expect(page.getByRole("heading", { name: "请看一眼电脑时间" })).toBeVisible();
  await page.getByRole("button", { name: "时间正确，继续" }).click();
  await expect(page.getByRole("navigation", { name: "功能" })).toBeVisible();
});

test("two stores that contradict each other wait for a person, and nothing is thrown away", async ({
  desks,
}) => {
  const [ours, theirs] = [await desks.open(), await desks.open()];
  await signInAs(ours.page, "clerk");
  await fillVisit(ours.page);
  await registerVisit(ours.page);
  await signInAs(theirs.page, "clerk");
  await fillComplaint(theirs.page);
  const complaint = await acceptComplaint(theirs.page);
  await ours.close();
  await theirs.close();
  const journal = (desk: Desk) => join(desk.dataRoot, "desk", "journal");
  rmSync(journal(ours), { recursive: true });
  cpSync(journal(theirs), journal(ours), { recursive: true });

  const { page } = await desks.open(ours.folder);
  await enter(page, colleagues.clerk.name, house.password);
  await expect(page.getByRole("heading", { name: "两份数据对不上" })).toBeVisible();
  await press(page, "以日志文件为准");
  await page.getByRole("dialog").getByRole("button", { name: "以日志文件为准" }).click();
  await saved(page);
  await openByNumber(page, complaint);
  expect(readdirSync(join(ours.dataRoot, "desk", "put-aside"))).toHaveLength(1);
});
