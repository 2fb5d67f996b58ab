import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const programs = ["cupsd", "ippeveprinter", "avahi-daemon", "dbus-daemon", "lp", "lpadmin"];

/** Whether CUPS and its printer for tests are on this machine, and may be started. */
export function canRunCups(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    for (const program of programs) execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Waits until it is so; a print system that does not come up fails the run instead of passing it. */
async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo()) return;
    await pause(100);
  }
  throw new Error(`the print system: ${what} did not happen in 30 s`);
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const busFile = (folder: string) => `<busconfig><type>system</type>
<listen>unix:path=${folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;
const namesFile = `[server]
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
`;
const schedulerFile = (port: number) => `Listen 127.0.0.1:${port}
Browsing No
WebInterface No
DefaultAuthType None
DirtyCleanInterval 0
JobRetryInterval 1
<Location />
Order allow,deny
Allow localhost
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow localhost
</Limit>
</Policy>
`;
const placesFile = (folder: string) => `ServerRoot ${folder}/etc
AccessLog ${folder}/access
ErrorLog ${folder}/error
PageLog ${folder}/page
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
StateDir ${folder}/run
TempDir ${folder}/run
SystemGroup root
`;

export const queueName = "front";

/** CUPS with one queue and an IPP Everywhere printer behind it, on loopback and apart from whatever this machine prints with. */
export class PrintSystem {
  private readonly folder = mkdtempSync(join(tmpdir(), "qiantai-cups-"));
  private readonly helpers: ChildProcess[] = [];
  private readonly bus = `unix:path=${this.folder}/bus`;
  private schedulerPort = 0;
  private printerPort = 0;
  private scheduler: ChildProcess | undefined;
  private printer: ChildProcess | undefined;

  async start(): Promise<void> {
    const { folder } = this;
    [this.schedulerPort, this.printerPort] = await Promise.all([freePort(), freePort()]);
    for (const name of ["etc", "cache", "spool", "run", "paper"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "bus.conf"), busFile(folder));
    writeFileSync(join(folder, "names.conf"), namesFile);
    writeFileSync(join(folder, "etc/cupsd.conf"), schedulerFile(this.schedulerPort));
    writeFileSync(join(folder, "etc/cups-files.conf"), placesFile(folder));
    // what is run here and what the product runs ask this scheduler
    process.env.CUPS_SERVER = `127.0.0.1:${this.schedulerPort}`;
    this.helpers.push(this.spawn("dbus-daemon", [`--config-file=${folder}/bus.conf`, "--nofork"]));
    await pause(500);
    const alone = ["--no-drop-root", "--no-chroot", "--no-rlimits"];
    this.helpers.push(this.spawn("avahi-daemon", ["-f", `${folder}/names.conf`, ...alone]));
    await pause(1_000);
    await this.repair();
  }

  /** How many papers the scheduler has ever taken; its own book knows them also after their queue is gone. */
  taken(): number {
    const book = readFileSync(join(this.folder, "access"), "utf8");
    return book.split("Send-Document successful-ok").length - 1;
  }

  /** The faults that a print system can have, each by what really causes it. */
  readonly spoil: Record<string, () => Promise<unknown>> = {
    "printer gone": async () => stop(this.printer, "SIGKILL"),
    "out of paper": () => this.paper(0),
    "queue stopped": () => run("cupsdisable", [queueName]),
    "queue refusing": () => run("cupsreject", [queueName]),
    "queue removed": () => run("lpadmin", ["-x", queueName]),
    "scheduler gone": async () => stop(this.scheduler, "SIGKILL"),
    "scheduler hanging": async () => this.scheduler?.kill("SIGSTOP"),
  };

  /** Everything runs again, with paper, and the queue takes jobs. */
  async repair(): Promise<void> {
    this.scheduler?.kill("SIGCONT");
    if (!isRunning(this.scheduler)) this.scheduler = this.startScheduler();
    await until(async () => (await said("lpstat", ["-r"])).includes("is running"), "the scheduler");
    if (!isRunning(this.printer)) this.printer = this.startPrinter();
    await until(() => this.paper(250), "the printer");
    const device = `ipp://localhost:${this.printerPort}/ipp/print`;
    const queue = ["-p", queueName, "-E", "-v", device, "-m", "everywhere"];
    const policy = ["-o", "printer-error-policy=retry-job"];
    await until(
      () => run("lpadmin", [...queue, ...policy]).then(ok, notYet),
      "a queue for the printer",
    );
    await run("cupsenable", [queueName]);
    await run("cupsaccept", [queueName]);
    await run("cancel", ["-a"]).catch(notYet);
  }

  close(): void {
    this.scheduler?.kill("SIGCONT");
    for (const child of [this.printer, this.scheduler, ...this.helpers]) child?.kill("SIGKILL");
    delete process.env.CUPS_SERVER;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spawn(program: string, args: string[]): ChildProcess {
    const env = { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: this.bus };
    return spawn(program, args, { stdio: "ignore", env });
  }

  private startScheduler(): ChildProcess {
    const { folder } = this;
    const files = ["-c", `${folder}/etc/cupsd.conf`, "-s", `${folder}/etc/cups-files.conf`];
    return this.spawn("cupsd", ["-f", ...files]);
  }

  private startPrinter(): ChildProcess {
    const where = [
      "-p",
      `${this.printerPort}`,
      "-d",
      join(this.folder, "paper"),
      "-n",
      "localhost",
    ];
    const takes = ["-s", "600", "-f", "application/pdf,image/pwg-raster"];
    return this.spawn("ippeveprinter", [...where, ...takes, queueName]);
  }

  /** Puts so many sheets in the tray, through the printer's own page. */
  private async paper(sheets: number): Promise<boolean> {
    const tray = `size1=iso_a4_210x297mm&type1=stationery&level1=${sheets}`;
    const url = `http://127.0.0.1:${this.printerPort}/media?${tray}`;
    return fetch(url).then((response) => response.ok, notYet);
  }
}

const ok = () => true;
const notYet = () => false;

const isRunning = (child: ChildProcess | undefined): boolean =>
  child !== undefined && child.exitCode === null && child.signalCode === null;

const said = (program: string, args: string[]): Promise<string> =>
  run(program, args, { env: { ...process.env, LC_ALL: "C" } }).then(
    ({ stdout }) => stdout,
    () => "",
  );

/** Ends a program and waits for its end. */
async function stop(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || !isRunning(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}
