import type { Page } from "playwright/test";
import { openSample, saved, signIn } from "#test/helpers/desk-actions.ts";
import { pick, press } from "#test/helpers/walk/fields.ts";
import {
  changeTemplate,
  openArchived,
  refuseTemplate,
  writeLetter,
} from "#test/helpers/walk/letters.ts";
import { savePdf } from "#test/helpers/walk/printing.ts";
import { goTo, lock } from "#test/helpers/walk/staff.ts";
import {
  addImprovement,
  agree,
  askForRelease,
  callFirst,
  drawFollowUpList,
  drawSpotCheck,
  openRelease,
  openStatistics,
  verifyFirst,
  writeRemarks,
} from "#test/helpers/walk/statistics.ts";
import type { Stage } from "../stage.ts";
import type { Story } from "./story.ts";

async function changeTo(page: Page, name: string): Promise<void> {
  await lock(page);
  await signIn(page, name);
}

/** The papers of one complaint, and the letters that go to the customer. */
async function papers(stage: Stage): Promise<void> {
  const { page } = stage;
  await stage.step("complaint", openArchived);
  await stage.step("letter-acknowledge", (at) => writeLetter(at, "收悉函"));
  await stage.step("letter-reply", (at) => writeLetter(at, "答复函"));
  for (const form of [
    "客户投诉记录表",
    "客户投诉处理单",
    "客户意见处理表",
    "客户处理反馈单",
    "收悉函",
    "答复函",
  ])
    await stage.step(`print-${form}`, (at) => savePdf(at, form));
  await goTo(page, "今日");
}

/** What the supervisor does at the end of a month. */
async function monthEnd(stage: Stage): Promise<void> {
  await stage.step("statistics-month", (page) => openStatistics(page));
  await stage.largePicture("statistics-month");
  await stage.step("statistics-year", (page) => pick(page, "期间", "年"));
  await stage.largePicture("statistics-year");
  await stage.step("statistics-customers", (page) => press(page, "客户"));
  await pick(stage.page, "期间", "月");
  await stage.step("follow-up-list", drawFollowUpList);
  await stage.step("follow-up-call", callFirst);
  await stage.step("spot-check", drawSpotCheck);
  await stage.step("spot-check-verified", verifyFirst);
  await stage.largePicture("spot-check-verified");
  await stage.step("improvement", addImprovement);
}

/** The reports of the month: looked at, written on, printed, exported, and asked to be handed on. */
async function reports(stage: Stage): Promise<void> {
  await stage.step("remarks", (page) =>
    writeRemarks(
      page,
      "货差和时效投诉集中在月底发货，改为发车前电话预约。\n无效投诉多由对服务范围的误解引起，在回执上写明。",
    ),
  );
  for (const form of [
    "客户月投诉统计表",
    "投诉分析报告",
    "客户投诉管理登记表",
    "客户抱怨投诉登记表",
  ])
    await stage.step(`print-${form}`, async (page) => {
      await press(page, form);
      await press(page, "存为 PDF");
      await page.getByText("已存为 PDF").first().waitFor();
      await saved(page);
    });
  await stage.largePicture("reports");
  await stage.step("release-asked", askForRelease);
}

/** The two reviewers and the general manager agree. */
async function release(stage: Stage): Promise<void> {
  for (const name of ["夏清沅", "温以宁", "闻仲谦"]) {
    await changeTo(stage.page, name);
    await openRelease(stage.page);
    await stage.step(`release-${name}`, agree);
  }
  await stage.step("released", async (page) => {
    await page.getByRole("tab", { name: "打印件" }).click();
    await page.getByRole("figure", { name: /预览/ }).waitFor();
  });
}

/** The complaints' own forms, figures and what follows from them, on the sample desk. */
export const complaints: Story = {
  title: "complaints, their reports and what follows",
  forms: [
    "complaintRecord",
    "complaintHandling",
    "customerOpinion",
    "customerFeedback",
    "complaintLetter",
    "acknowledgeLetter",
    "monthlyStatistics",
    "analysisReport",
    "complaintRegister",
    "grievanceRegister",
  ],
  play: async (stage) => {
    await openSample(stage.page, "陆青禾");
    await saved(stage.page);
    await papers(stage);
    await changeTo(stage.page, "沈知遥");
    await monthEnd(stage);
    await reports(stage);
    await release(stage);
    await changeTo(stage.page, "温以宁");
    await stage.step("template-refused", refuseTemplate);
    await stage.step("template", changeTemplate);
  },
};
