import { collectForms } from "../documents.ts";
import { complaints, customers, passes, setUp, today, visits } from "./day.ts";
import { night } from "./night.ts";
import { services } from "./service.ts";
import type { Story } from "./story.ts";
import { survive } from "./survival.ts";

/** The main job on a fresh data folder and a Monday morning. */
export const main: Story = {
  title: "the main job",
  forms: ["visitorBadge", "complaintRecord", "serviceSheet", "installationDispatch", "exitPass"],
  play: async (stage) => {
    await setUp(stage);
    const numbers = [await customers(stage), await visits(stage), await complaints(stage)];
    numbers.push(...(await services(stage)), await passes(stage));
    await today(stage);
    stage.documents.push(...(await collectForms(stage)));
    await survive(stage, numbers);
    await night(stage);
  },
};
