import { describe, expect, it, vi } from "vitest";
import type { Handover, PageRenderer } from "#electron/printing/ports.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { exitPass } from "#test/fixtures/forms/exit-pass.ts";
import {
  noPaper,
  openHost,
  plainRenderer,
  setUpDesk,
  type TestHost,
  testClock,
} from "#test/helpers/host.ts";

const [copy = ""] = formSpecs.exitPass.copies;
const request = {
  job: "job-1",
  form: "exitPass" as const,
  number: "CM-A-20261123-0007",
  data: exitPass,
  copies: [copy],
  nth: 1,
  organisation: "云汀示例电气设备有限公司",
  deskCode: "A",
  printedAt: "2026-11-23T10:41:00+08:00",
  target: "printer" as const,
  savedSeq: 1,
};

/** A desk whose forms are drawn only when the test says so. */
async function slowDesk() {
  const clock = testClock();
  const handed: Handover[] = [];
  let draw: () => void = () => undefined;
  const drawn = new Promise<void>((resolve) => {
    draw = resolve;
  });
  const pageRenderer: PageRenderer = {
    ...plainRenderer,
    render: async (document) => drawn.then(() => plainRenderer.render(document)),
  };
  const print = async (one: Handover) => void handed.push(one);
  const host = await openHost({ now: clock.now, pageRenderer, printer: { ...noPaper, print } });
  await setUpDesk(host);
  const machine = { printers: { A4: "front", A5: "front" } };
  await host.call("machine.set", machine);
  return { host, clock, handed, draw };
}

const taken = (host: TestHost) =>
  vi.waitFor(async () => expect((await host.call("printing.jobs", {})).jobs).toHaveLength(1));

describe("a print that is not handed over yet", () => {
  it("stops when the desk locks itself, and goes to paper when a person asks again", async () => {
    const { host, clock, handed, draw } = await slowDesk();
    const submitted = host.call("printing.submit", request);
    await taken(host);
    clock.time += 10 * 60_000;
    draw();
    expect(await submitted).toMatchObject({
      state: "failed",
      problem: "自动锁定时停下了，没有送到打印机；登录后点「重新送打」",
    });
    expect(handed).toHaveLength(0);
    await expect(host.call("printing.retry", { job: "job-1" })).rejects.toThrow("locked");
    await host.call("session.signIn", { personId: "admin", password: "password-1" });
    expect(await host.call("printing.retry", { job: "job-1" })).toMatchObject({ state: "sent" });
    expect(handed).toHaveLength(1);
  });

  it("goes on when the one who asked for it locks the desk and leaves", async () => {
    const { host, handed, draw } = await slowDesk();
    const submitted = host.call("printing.submit", request);
    await taken(host);
    await host.call("session.lock", {});
    draw();
    expect(await submitted).toMatchObject({ state: "sent" });
    expect(handed).toHaveLength(1);
  });
});
