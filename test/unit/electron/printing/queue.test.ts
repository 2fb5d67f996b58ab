import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Refusal } from "#electron/bridge/refusal.ts";
import type { Handover } from "#electron/printing/ports.ts";
import { openPrintQueue } from "#electron/printing/queue.ts";
import { singleCopy } from "#shared/forms/form.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { exitPass } from "#test/fixtures/forms/exit-pass.ts";
import { installationDispatch } from "#test/fixtures/forms/installation-dispatch.ts";
import { serviceSheet } from "#test/fixtures/forms/service-sheet.ts";
import { visitorBadge } from "#test/fixtures/forms/visitor-badge.ts";
import { noPaper, onePagePdf, plainRenderer, temporaryFolder } from "#test/helpers/host.ts";
import { person, ports, request } from "#test/helpers/print-queue.ts";

/** A printer that never ends, as one does when the host is killed in the middle. */
const hanging = { ...noPaper, print: () => new Promise<void>(() => undefined) };

describe("print queue", () => {
  it("hands over every copy as a document of its own, and calls it printed only after a person said so", async () => {
    const host = ports();
    const queue = await openPrintQueue(host);
    const job = await queue.submit(request(), person);
    expect(job).toMatchObject({ state: "sent", printer: "front", by: "p1", problem: null });
    expect(job.pages).toBe(job.copies.length);
    expect(host.handed.map(({ document }) => document.sheets[0]?.copy)).toEqual(job.copies);
    expect(readdirSync(join(host.folder, "打印件"))).toHaveLength(job.copies.length);
    expect((await queue.confirm("job-1")).state).toBe("printed");
    await expect(queue.confirm("job-1")).rejects.toThrow("不需要确认");
  });

  it("answers the same job again without printing it again", async () => {
    const host = ports();
    const queue = await openPrintQueue(host);
    await queue.submit(request(), person);
    const count = host.handed.length;
    expect((await queue.submit(request(), person)).state).toBe("sent");
    expect(host.handed).toHaveLength(count);
  });

  it("makes one job of two requests for it at once", async () => {
    const host = ports();
    const queue = await openPrintQueue(host);
    await Promise.all([queue.submit(request(), person), queue.submit(request(), person)]);
    await queue.idle();
    expect(queue.jobs()).toHaveLength(1);
    expect(host.handed).toHaveLength(request().copies.length);
  });

  it("saves a PDF where no printer is set for the paper, and marks a second printing in its name", async () => {
    const host = ports({ machine: () => ({ theme: "light", printers: {}, pdfFolder: "" }) });
    const queue = await openPrintQueue(host);
    const badge = {
      form: "visitorBadge" as const,
      data: visitorBadge,
      number: "JD-A-20261123-0001",
    };
    const copies = [...formSpecs.visitorBadge.copies];
    const job = await queue.submit(request({ ...badge, copies }), person);
    expect(job).toMatchObject({ state: "saved", printer: null, pages: 1 });
    const again = { ...badge, copies, job: "job-2", nth: 2, reason: "卡纸" };
    const reprint = await queue.submit(request(again), person);
    expect(reprint.files[0]).toMatch(/JD-A-20261123-0001-补打2\.pdf$/);
    expect(readFileSync(reprint.files[0] ?? "")).toEqual(onePagePdf);
  });

  it("keeps the files of two forms and of two versions with the same number apart", async () => {
    const host = ports({ machine: () => ({ theme: "light", printers: {}, pdfFolder: "" }) });
    const queue = await openPrintQueue(host);
    const copies = [singleCopy];
    const sheet = { form: "serviceSheet", number: "FW-1", data: serviceSheet(), copies } as const;
    const dispatch = { form: "installationDispatch", data: installationDispatch } as const;
    await queue.submit(request({ ...sheet, job: "a", version: 1 }), person);
    await queue.submit(request({ ...sheet, job: "b", version: 2 }), person);
    await queue.submit(request({ ...sheet, ...dispatch, job: "c" }), person);
    expect(readdirSync(join(host.folder, "打印件")).sort()).toEqual([
      "FW-1-派工单.pdf",
      "FW-1-第2版.pdf",
      "FW-1.pdf",
    ]);
  });

  it("refuses what is not saved yet, unknown copies, and data that the form does not take", async () => {
    const host = ports();
    const queue = await openPrintQueue(host);
    await expect(queue.submit(request({ savedSeq: 6 }), person)).rejects.toThrow("保存之后");
    await expect(queue.submit(request({ copies: ["第九联"] }), person)).rejects.toThrow("这一联");
    const data = { ...exitPass, html: "<script>" };
    await expect(queue.submit(request({ data }), person)).rejects.toThrow("单据内容不完整");
    expect(queue.jobs()).toEqual([]);
    expect(host.handed).toEqual([]);
  });

  it("fails with a plain sentence when the printer refuses, and prints when a person tries again", async () => {
    let gone = true;
    const handed: (string | undefined)[] = [];
    const print = async ({ document }: Handover) => {
      if (gone) throw new Refusal("notFound", "打印机没有接收");
      handed.push(document.sheets[0]?.copy);
    };
    const queue = await openPrintQueue(ports({ printer: { ...noPaper, print } }));
    const job = await queue.submit(request(), person);
    expect(job).toMatchObject({ state: "failed", problem: "打印机没有接收" });
    gone = false;
    expect(await queue.retry("job-1", person)).toMatchObject({ state: "sent", nth: 1 });
    expect(handed).toEqual(request().copies);
    await expect(queue.retry("job-1", person)).rejects.toThrow("补打");
  });

  it("does not send again by itself what was being handed over when the program ended", async () => {
    const folder = temporaryFolder();
    // the program ends only once the printer has been asked: before that nothing can have come out
    let begun: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const print = () => {
      begun();
      return hanging.print();
    };
    const first = await openPrintQueue(ports({ folder, printer: { ...noPaper, print } }));
    void first.submit(request(), person);
    await asked;

    const host = ports({ folder });
    const second = await openPrintQueue(host);
    expect(second.jobs()[0]?.state).toBe("unconfirmed");
    expect(host.handed).toEqual([]);
    const again = await second.retry("job-1", person);
    expect(again).toMatchObject({ state: "sent", nth: 2 });
    expect(host.handed[0]?.document.sheets[0]?.print).toMatchObject({
      nth: 2,
      reason: "上一次是否出纸不明",
    });
  });

  it("fails a job that was waiting when the program ended", async () => {
    const folder = temporaryFolder();
    const stuck = { ...plainRenderer, render: () => new Promise<never>(() => undefined) };
    const first = await openPrintQueue(ports({ folder, pageRenderer: stuck }));
    void first.submit(request(), person);
    await expect.poll(() => first.jobs().length).toBe(1);
    const host = ports({ folder });
    const second = await openPrintQueue(host);
    expect(second.jobs()[0]).toMatchObject({
      state: "failed",
      problem: expect.stringContaining("重新送打"),
    });
    expect(host.handed).toEqual([]);
  });

  it("does not know whether a later copy came out, and says so", async () => {
    let copies = 0;
    const print = async () => {
      copies += 1;
      if (copies === 2) throw new Refusal("notFound", "打印机没有接收");
    };
    const queue = await openPrintQueue(ports({ printer: { ...noPaper, print } }));
    const job = await queue.submit(request(), person);
    expect(job).toMatchObject({
      state: "unconfirmed",
      problem: expect.stringContaining("第 2 联"),
    });
  });

  it("says before paper is used that a character cannot be drawn, and prints if a person wants it so", async () => {
    const missingGlyphs = [{ number: "CM-A-20261123-0007", field: "携带人", characters: "𬭎" }];
    const render = async () => ({ pdf: onePagePdf, heightMicrons: 148_000, missingGlyphs });
    const host = ports({ pageRenderer: { ...plainRenderer, render } });
    const queue = await openPrintQueue(host);
    const job = await queue.submit(request(), person);
    expect(job).toMatchObject({
      state: "failed",
      problem: expect.stringContaining("携带人「𬭎」"),
    });
    expect(host.handed).toEqual([]);
    expect((await queue.retry("job-1", person)).state).toBe("sent");
  });

  it("prints one job after the other on one printer", async () => {
    const order: string[] = [];
    const print = async ({ document }: Handover) => {
      order.push(`${document.sheets[0]?.print.number} begins`);
      await new Promise((done) => setTimeout(done, 5));
      order.push(`${document.sheets[0]?.print.number} ends`);
    };
    const queue = await openPrintQueue(ports({ printer: { ...noPaper, print } }));
    const copies = request().copies.slice(0, 1);
    await Promise.all(
      ["1", "2", "3"].map((n) =>
        queue.submit(request({ job: n, number: `CM-${n}`, copies }), person),
      ),
    );
    expect(order).toEqual(["1", "2", "3"].flatMap((n) => [`CM-${n} begins`, `CM-${n} ends`]));
  });

  it("writes no PDF outside its folder", async () => {
    const host = ports();
    const queue = await openPrintQueue(host);
    const job = await queue.submit(request({ number: "../../x" }), person);
    expect(job).toMatchObject({ state: "failed", problem: "文件名不能使用" });
    const linked = ports();
    mkdirSync(linked.folder, { recursive: true });
    symlinkSync(host.folder, join(linked.folder, "打印件"));
    const other = await (await openPrintQueue(linked)).submit(request(), person);
    expect(other).toMatchObject({ state: "failed", problem: expect.stringContaining("链接") });
  });

  it("keeps no data of a job that has been handed over", async () => {
    const host = ports();
    await (await openPrintQueue(host)).submit(request(), person);
    const stored = readFileSync(join(host.folder, "printing", "jobs.json"), "utf8");
    expect(stored).toContain("CM-A-20261123-0007");
    expect(stored).not.toContain("柳知远");
  });
});
