import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { unwatched } from "#electron/backup/work.ts";
import { CODE_BYTES, writeRecoveryCode } from "#shared/backup/recovery-code.ts";
import { stateDigest } from "#shared/journal/state.ts";
import {
  attach,
  type BackedUpDesk,
  copyOf,
  deskToBackUp,
  filesOf,
  newestManifest,
  openForRestore,
  restoreBackup,
  verifySet,
} from "#test/helpers/backup-desk.ts";
import { temporaryFolder } from "#test/helpers/host.ts";
import { replayJournal } from "#test/helpers/replay-journal.ts";

let desk: BackedUpDesk;
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "qiantai-"));
  desk = await deskToBackUp(place);
  await desk.take();
  return () => rmSync(place, { recursive: true, force: true });
});

const objects = (set: string) => filesOf(set).filter((file) => file.endsWith(".qtb"));
const spoilt = () => copyOf(desk.set, join(temporaryFolder(), "set"));

describe("a backup", () => {
  it("replays to the last entry, and to the state that the desk itself has", async () => {
    const { store, state } = {
      store: replayJournal(desk.folder),
      state: await openForRestore(desk.set, desk.code),
    };
    expect(await verifySet(desk.set, desk.code)).toBe(store.head.seq);
    expect(state.contents.state).toBe(stateDigest(store.state));
    expect(state.manifest.head).toEqual({ seq: store.head.seq, hash: store.head.hash });
  });

  it("is restored to the same files, without what belongs to the machine", async () => {
    const root = temporaryFolder();
    await restoreBackup(root, await openForRestore(desk.set, desk.code), unwatched);
    const restored = join(root, "desk.restored");
    expect(replayJournal(restored).head).toEqual(replayJournal(desk.folder).head);
    // of the machine, and made again from desk.json when the desk is opened
    const left = ["session/pins.json", "session/desk-id.json"];
    const kept = filesOf(desk.folder).filter((file) => !left.includes(file));
    expect(filesOf(restored)).toEqual([...kept, "owner.json"].sort());
    for (const file of kept)
      expect(
        readFileSync(join(restored, file)).equals(readFileSync(join(desk.folder, file))),
        file,
      ).toBe(true);
  });

  it("shows nothing of the content, nor the names of the files, to whoever has no code", () => {
    const text = filesOf(desk.set).map((file) => readFileSync(join(desk.set, file), "latin1"));
    for (const word of [
      "changes",
      "customer",
      "attachments",
      "credentials",
      Buffer.from("报价单").toString("latin1"),
    ])
      expect(
        text.some((content) => content.includes(word)),
        word,
      ).toBe(false);
  });

  it("writes again only what is new", async () => {
    const set = spoilt();
    const first = await newestManifest(set);
    attach(desk.folder, "新的附件");
    const { written, files } = await desk.take({ set });
    const second = await newestManifest(set);
    expect(second.manifest.previous).toBe(first.digest);
    expect(files).toBe(first.manifest.objects.length + 1);
    expect(written).toBeLessThan(200);
    rmSync(attach(desk.folder, "新的附件"));
  });

  it("keeps a few, and throws away what none of them needs", async () => {
    const set = spoilt();
    let time = Date.now();
    for (let nth = 0; nth < 4; nth++) {
      const file = attach(desk.folder, `附件 ${nth}`);
      time += 60_000;
      await desk.take({ set, now: () => time });
      rmSync(file);
    }
    const { manifest } = await newestManifest(set);
    const kept = readdirSync(join(set, "manifests"));
    expect(kept).toHaveLength(3);
    expect(objects(set).length).toBe(manifest.objects.length + 2);
    expect(await verifySet(set, desk.code)).toBe(manifest.head.seq);
  });
});

describe("whatever happens to a backup is noticed", () => {
  it("one flipped bit, in any file and at any place", async () => {
    const set = spoilt();
    let tried = 0;
    for (const file of filesOf(set)) {
      const path = join(set, file);
      const whole = readFileSync(path);
      for (const share of [0, 0.21, 0.5, 0.83, 1]) {
        const at = Math.min(whole.length - 1, Math.floor(whole.length * share));
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ (1 << (tried % 8));
        writeFileSync(path, changed);
        await expect(verifySet(set, desk.code), `${file} ${at}`).rejects.toThrow(/备份|恢复码/);
        tried += 1;
      }
      writeFileSync(path, whole);
    }
    expect(await verifySet(set, desk.code)).toBeGreaterThan(0);
    expect(tried).toBeGreaterThan(30);
  });

  it("a file that ends early, is missing, or stands in the place of another", async () => {
    for (const file of objects(desk.set)) {
      const cut = spoilt();
      truncateSync(join(cut, file), readFileSync(join(cut, file)).length - 1);
      await expect(verifySet(cut, desk.code)).rejects.toThrow(/备份里有文件损坏/);
      const missing = spoilt();
      rmSync(join(missing, file));
      await expect(verifySet(missing, desk.code)).rejects.toThrow(/备份缺少文件/);
    }
    const [a = "", b = ""] = objects(desk.set);
    const swapped = spoilt();
    renameSync(join(swapped, a), join(swapped, "kept"));
    renameSync(join(swapped, b), join(swapped, a));
    renameSync(join(swapped, "kept"), join(swapped, b));
    await expect(verifySet(swapped, desk.code)).rejects.toThrow(/备份里有文件损坏/);
  });

  it("a code that is another one, though rightly written", async () => {
    const other = writeRecoveryCode(new Uint8Array(CODE_BYTES).fill(9));
    await expect(verifySet(desk.set, other)).rejects.toThrow(/不是这份备份的/);
  });

  it("nothing of it is written where it is restored", async () => {
    const root = temporaryFolder();
    const set = spoilt();
    const backup = await openForRestore(set, desk.code);
    truncateSync(join(set, objects(set)[0] ?? ""), 5);
    await expect(restoreBackup(root, backup, unwatched)).rejects.toThrow();
    expect(readdirSync(root)).toEqual([]);
  });
});

describe("a backup that cannot be made", () => {
  it("for want of space: nothing changes, and it says how much is needed", async () => {
    const set = spoilt();
    const before = filesOf(set);
    await expect(desk.take({ set, free: () => 1000 })).rejects.toThrow(
      /备份位置空间不足，这次约要 \d+ MB/,
    );
    expect(filesOf(set)).toEqual(before);
  });

  it("since it was cancelled: the one before is the newest still", async () => {
    const set = spoilt();
    const before = await newestManifest(set);
    const file = attach(desk.folder, "未备份");
    const aborter = new AbortController();
    const work = { signal: aborter.signal, tell: () => aborter.abort() };
    await expect(desk.take({ set, work })).rejects.toThrow();
    rmSync(file);
    expect((await newestManifest(set)).name).toBe(before.name);
    expect(await verifySet(set, desk.code)).toBeGreaterThan(0);
  });

  it("of an attachment that is damaged here: the good copy stays in the backup", async () => {
    const set = spoilt();
    const path = attach(desk.folder, "报价单");
    writeFileSync(path, "报价单！");
    const { damaged } = await desk.take({ set });
    expect(damaged).toHaveLength(1);
    writeFileSync(path, "报价单");
    expect(await verifySet(set, desk.code)).toBeGreaterThan(0);
    expect(existsSync(path)).toBe(true);
  });

  it("mends what was damaged in the backup itself", async () => {
    const set = spoilt();
    writeFileSync(join(set, objects(set)[0] ?? ""), "no longer what it was");
    await expect(verifySet(set, desk.code)).rejects.toThrow();
    await desk.take({ set });
    expect(await verifySet(set, desk.code)).toBeGreaterThan(0);
  });
});
