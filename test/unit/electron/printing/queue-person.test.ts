import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FormDocument, Handover, Watch } from "#electron/printing/ports.ts";
import { openPrintQueue } from "#electron/printing/queue.ts";
import { exitPass } from "#test/fixtures/forms/exit-pass.ts";
import { noPaper, onePagePdf, plainRenderer, temporaryFolder } from "#test/helpers/host.ts";
import { person, ports, request } from "#test/helpers/print-queue.ts";

const others = [
  { number: "CM-A-20261123-0008", data: exitPass, nth: 1 },
  { number: "CM-A-20261123-0009", data: exitPass, nth: 3, reason: "卡纸" },
];

/** Renders only when it is let go, and tells what it was given. */
function slowRenderer() {
  const given: FormDocument[] = [];
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const render = async (document: FormDocument, watch?: Watch) => {
    given.push(document);
    watch?.laidOut(1);
    await gate;
    return { pdf: onePagePdf, heightMicrons: 148_000, missingGlyphs: [] };
  };
  return { given, letGo, renderer: { ...plainRenderer, render } };
}

describe("several documents as one job", () => {
  it("are one document with a sheet for each copy, one file and one hand-over", async () => {
    const host = ports();
    const queue = await openPrintQueue(host);
    const job = await queue.submit(request({ others }), person);
    expect(job).toMatchObject({ state: "sent", others: others.map(({ number }) => number) });
    expect(host.handed).toHaveLength(1);
    const sheets = host.handed[0]?.document.sheets ?? [];
    expect(sheets.map(({ print, copy }) => `${print.number} ${copy} ${print.nth}`)).toEqual(
      [
        ["CM-A-20261123-0007", 1],
        ["CM-A-20261123-0008", 1],
        ["CM-A-20261123-0009", 3],
      ].flatMap(([number, nth]) => request().copies.map((copy) => `${number} ${copy} ${nth}`)),
    );
    expect(readdirSync(join(host.folder, "打印件"))).toEqual([
      "CM-A-20261123-0007-等3份-出门条.pdf",
    ]);
  });

  it("are refused together when one of them does not fit its form", async () => {
    const host = ports();
    const queue = await openPrintQueue(host);
    const bad = [...others, { number: "CM-X", data: { html: "x" }, nth: 1 }];
    await expect(queue.submit(request({ others: bad }), person)).rejects.toThrow("不完整");
    expect(queue.jobs()).toEqual([]);
  });

  it("are all marked when they are sent again and paper may be about", async () => {
    let broken = true;
    const handed: Handover[] = [];
    const print = async (copy: Handover) => {
      if (broken) throw new Error("the line went dead");
      handed.push(copy);
    };
    const queue = await openPrintQueue(ports({ printer: { ...noPaper, print } }));
    const job = await queue.submit(request({ others }), person);
    expect(job).toMatchObject({ state: "unconfirmed", problem: "不知道打出了多少，请看打印机" });
    broken = false;
    await queue.retry("job-1", person);
    const marks = handed[0]?.document.sheets.map(({ print: { nth, reason } }) => [nth, reason]);
    expect(new Set(marks?.map((mark) => mark.join()))).toEqual(
      new Set(["2,上一次是否出纸不明", "4,上一次是否出纸不明"]),
    );
  });
});

describe("taking a job back", () => {
  it("stops it while it is laid out: nothing reaches the printer or the folder", async () => {
    const slow = slowRenderer();
    const host = ports({ pageRenderer: slow.renderer });
    const queue = await openPrintQueue(host);
    const submitted = queue.submit(request(), person);
    await expect.poll(() => queue.jobs()[0]?.progress).toEqual({ done: 1, of: 3 });
    expect((await queue.cancel("job-1")).state).toBe("cancelled");
    slow.letGo();
    await submitted;
    await queue.idle();
    expect(queue.jobs()[0]).toMatchObject({ state: "cancelled", problem: null });
    expect(queue.jobs()[0]?.progress).toBeUndefined();
    expect(host.handed).toEqual([]);
    expect((await queue.retry("job-1", person)).state).toBe("sent");
    expect(host.handed).toHaveLength(3);
  });

  it("is refused once the printer has been asked", async () => {
    const asked: string[] = [];
    const print = (copy: Handover) => {
      asked.push(copy.title);
      return new Promise<void>(() => undefined);
    };
    const queue = await openPrintQueue(ports({ printer: { ...noPaper, print } }));
    void queue.submit(request(), person);
    await expect.poll(() => asked.length).toBe(1);
    await expect(queue.cancel("job-1")).rejects.toThrow("已经送往打印机");
    expect(queue.jobs()[0]?.state).toBe("queued");
  });

  it("and sending it again at once hands it over only once", async () => {
    const slow = slowRenderer();
    const host = ports({ pageRenderer: slow.renderer });
    const queue = await openPrintQueue(host);
    const first = queue.submit(request(), person);
    await expect.poll(() => slow.given.length).toBe(1);
    await queue.cancel("job-1");
    const second = queue.retry("job-1", person);
    slow.letGo();
    await Promise.all([first, second]);
    await queue.idle();
    expect(queue.jobs()[0]?.state).toBe("sent");
    expect(host.handed.map(({ document }) => document.sheets[0]?.copy)).toEqual(request().copies);
  });
});

describe("a job that nobody answers for", () => {
  it.each([
    ["renderer", "failed", "排版用了太久"],
    ["printer", "unconfirmed", "可能没有打出"],
  ])("ends in a known state when the %s never answers", async (what, state, words) => {
    const never = () => new Promise<never>(() => undefined);
    const change =
      what === "renderer"
        ? { pageRenderer: { ...plainRenderer, render: never } }
        : { printer: { ...noPaper, print: never } };
    const queue = await openPrintQueue(ports({ ...change, patience: 0.001 }));
    await queue.submit(request(), person);
    await queue.idle();
    expect(queue.jobs()[0]).toMatchObject({ state, problem: expect.stringContaining(words) });
  });

  it("fails with the printer's name when the system does not know it any more", async () => {
    const list = async () => [{ name: "other", isDefault: true }];
    const host = ports();
    const queue = await openPrintQueue({ ...host, printer: { ...host.printer, list } });
    const job = await queue.submit(request(), person);
    expect(job).toMatchObject({
      state: "failed",
      problem: "找不到打印机「front」，请看电源和连线，或在设置里另选",
    });
    expect(host.handed).toEqual([]);
  });
});

describe("what is asked and how a paper is taken", () => {
  it("names missing characters once for all copies, and keeps no job of the question", async () => {
    const missing = { number: "CM-A-20261123-0007", field: "携带人", characters: "𰻝" };
    const host = ports({ pageRenderer: { ...plainRenderer, check: async () => [missing] } });
    const queue = await openPrintQueue(host);
    const { job: _job, target: _target, savedSeq: _seq, ...order } = request();
    expect(await queue.check(order, person)).toEqual([missing]);
    expect(queue.jobs()).toEqual([]);
  });

  it("prints a person's accepted characters, also into a file, without asking again", async () => {
    const missingGlyphs = [{ number: "CM-1", field: "携带人", characters: "𰻝" }];
    const render = async () => ({ pdf: onePagePdf, heightMicrons: 148_000, missingGlyphs });
    const queue = await openPrintQueue(ports({ pageRenderer: { ...plainRenderer, render } }));
    const toFile = { target: "pdf" as const };
    const refused = await queue.submit(request({ ...toFile, job: "a" }), person);
    expect(refused).toMatchObject({ state: "failed", files: [] });
    const accepted = request({ ...toFile, job: "b", glyphsAccepted: true });
    expect((await queue.submit(accepted, person)).state).toBe("saved");
  });

  it("gives tray, turn and shift of the paper to the printer", async () => {
    const papers = { A5: { tray: "Tray2", turn: "landscape" as const, shift: { x: 1, y: 2 } } };
    const machine = { theme: "light" as const, printers: { A5: "front" }, papers, pdfFolder: "" };
    const host = ports({ machine: () => machine });
    await (await openPrintQueue(host)).submit(request(), person);
    expect(host.handed[0]).toMatchObject({
      tray: "Tray2",
      turn: "landscape",
      document: { shift: { x: 1, y: 2 } },
    });
  });

  it("reads the jobs that an earlier version wrote", async () => {
    const folder = temporaryFolder();
    await (await openPrintQueue(ports({ folder }))).submit(request(), person);
    const file = join(folder, "printing", "jobs.json");
    const jobs = JSON.parse(readFileSync(file, "utf8"));
    for (const { job } of jobs) for (const key of ["others", "reason", "version"]) delete job[key];
    writeFileSync(file, JSON.stringify(jobs));
    expect((await openPrintQueue(ports({ folder }))).jobs()).toHaveLength(1);
  });
});
