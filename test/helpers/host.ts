import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Bridge, createBridge } from "#electron/bridge/bridge.ts";
import { openLog } from "#electron/platform/log.ts";
import type { Ports } from "#electron/ports.ts";
import type { PageRenderer, PrinterPort } from "#electron/printing/ports.ts";
import { createServices, type Services } from "#electron/services.ts";
import type { CallArgument, CallResult } from "#shared/bridge/contract.ts";
import type { BridgeCall } from "#shared/bridge/names.ts";
import type { Role } from "#shared/domain/common/staff-roles.ts";
import type { EntryDraft } from "#shared/journal/entry.ts";

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands still until the test moves it. */
export const testClock = (start = Date.UTC(2026, 10, 23, 1, 10)) => {
  const clock = { time: start, now: () => clock.time };
  return clock;
};

export const onePagePdf = Buffer.from("%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF");

export const plainRenderer: PageRenderer = {
  render: async () => ({ pdf: onePagePdf, heightMicrons: 297_000, missingGlyphs: [] }),
  check: async () => [],
};

export const noPaper: PrinterPort = {
  possible: async () => ({ possible: false, reason: "没有打印机" }),
  list: async () => [],
  print: async () => undefined,
};

/** Ports of a host under test: cheap passwords, no reserve of disk space, fakes for everything outside. */
function testPorts(change: Partial<Ports> = {}): Ports {
  const dataRoot = change.dataRoot ?? temporaryFolder();
  return {
    platform: { host: "browser", platform: "linux", version: "0.0.0" },
    dataRoot,
    machineFolder: join(dataRoot, "machine"),
    isTrusted: ({ origin, isMainFrame }) => origin === "https://desk.test" && isMainFrame,
    pageRenderer: plainRenderer,
    printer: noPaper,
    reveal: async () => undefined,
    writeSample: async () => undefined,
    now: testClock().now,
    random: randomBytes,
    log: openLog(join(dataRoot, "logs"), () => 0),
    reserveBytes: 0,
    passwordCost: 4,
    ...change,
  };
}

export interface TestHost {
  services: Services;
  bridge: Bridge;
  /** Calls as the page does; throws "code: message" for a refusal. */
  call: <C extends BridgeCall>(call: C, argument: CallArgument<C>) => Promise<CallResult<C>>;
}

export const trusted = { origin: "https://desk.test", isMainFrame: true };

/** Services and bridge of a host, closed when the test ends. */
export async function openHost(change: Partial<Ports> = {}): Promise<TestHost> {
  const services = await createServices(testPorts(change));
  onTestFinished(() => services.close());
  const bridge = createBridge(services);
  return {
    services,
    bridge,
    call: async (call, argument) => {
      const answer = await bridge(call, argument, trusted);
      if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
      return answer.value as never;
    },
  };
}

export const testPerson = (id: string, roles: Role[]) => ({
  id,
  name: `员工${id}`,
  roles,
  rank: "staff" as const,
  department: "客服部",
});

let drafts = 0;

/** A draft that puts a person on the roster. */
export const staffDraft = (
  base: EntryDraft["base"],
  { id, ...fields }: ReturnType<typeof testPerson>,
): EntryDraft => ({
  id: `draft-${++drafts}-xxxx`,
  base,
  action: "staff.add",
  subjects: [`staff:${id}`],
  shape: 1,
  changes: [{ table: "staff", id, rev: 1, before: null, after: { ...fields, active: true } }],
  state: { staff: [1, "0".repeat(64)] },
});

/** A draft by which the administrator sets a value of a rule. */
export const setParameterDraft = (
  base: EntryDraft["base"],
  id: string,
  value: number,
): EntryDraft => ({
  id: `draft-${++drafts}-xxxx`,
  base,
  action: "rule.set",
  subjects: [`ruleParameter:${id}`],
  shape: 1,
  changes: [{ table: "ruleParameter", id, rev: 1, before: null, after: { value } }],
  state: { ruleParameter: [1, "0".repeat(64)] },
});

/** A desk that is set up: an administrator "admin" signed in, and the people given. */
export async function setUpDesk(
  host: TestHost,
  people: ReturnType<typeof testPerson>[] = [],
): Promise<void> {
  const admin = testPerson("admin", ["admin"]);
  await host.call("session.begin", { person: admin, password: "password-1" });
  for (const person of [admin, ...people]) {
    await host.call("journal.append", staffDraft(await host.call("journal.head", {}), person));
    await host.call("session.setPassword", { personId: person.id, password: "password-1" });
  }
}
