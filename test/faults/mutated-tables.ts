import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";
import type { TableKind } from "#test/helpers/mutate-table.ts";
import type { ReaderNews } from "#test/helpers/table-reader.ts";
import { type FaultRow, nothingLost } from "./rows.ts";

const root = join(import.meta.dirname, "../..");
const out = join(root, "test-results/table-reader");
let built: Promise<unknown> | undefined;

/** The readers as a program of its own: what kills or hangs a process must not take the others along. */
function buildReader(): Promise<unknown> {
  built ??= build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: "test/helpers/table-reader.ts",
      outDir: out,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "table-reader.js" } },
    },
  });
  return built;
}

/** Files that one process is given at a time. */
const portion = 2_000;
/** Milliseconds after which a process that says nothing is taken to hang. */
const patience = 120_000;

/** The answer of a process to one portion; a process that ends or hangs is one thing wrong. */
function answerOf(child: ChildProcess, kind: TableKind, seed: number, count: number) {
  return new Promise<ReaderNews>((resolve) => {
    const bad = (what: string) =>
      resolve({
        done: 0,
        refused: 0,
        read: 0,
        imported: 0,
        wrong: [`${kind}, seed ${seed}: ${what}`],
      });
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      bad("hangs");
    }, patience);
    child.once("message", (news) => {
      clearTimeout(late);
      resolve(news as ReaderNews);
    });
    child.once("exit", (code, signal) => {
      clearTimeout(late);
      bad(`ended by ${signal ?? code}`);
    });
    child.send({ kind, seed, count });
  });
}

async function readPortions(
  kind: TableKind,
  seeds: number[],
  count: number,
): Promise<ReaderNews[]> {
  const found: ReaderNews[] = [];
  let child: ChildProcess | undefined;
  for (let seed = seeds.pop(); seed !== undefined; seed = seeds.pop()) {
    child ??= fork(join(out, "table-reader.js"), { execArgv: ["--max-old-space-size=1024"] });
    found.push(await answerOf(child, kind, seed, count));
    child.removeAllListeners("exit");
    if (child.exitCode !== null || child.killed) child = undefined;
  }
  child?.disconnect();
  return found;
}

const sum = (news: readonly ReaderNews[], of: "done" | "read" | "imported") =>
  news.reduce((total, each) => total + each[of], 0);

/** Altered XLSX and CSV files through the readers and the checks of an import, in processes of their own. */
export async function runMutatedTables({
  seed = 1,
  trials = 1_000_000,
  workers = 2,
  kinds = ["csv", "xlsx"],
}: {
  seed?: number;
  trials?: number;
  workers?: number;
  kinds?: readonly TableKind[];
}): Promise<FaultRow[]> {
  await buildReader();
  const rows: FaultRow[] = [];
  for (const kind of kinds) {
    const count = Math.min(portion, trials);
    const seeds = Array.from({ length: Math.ceil(trials / count) }, (_, n) => seed * 100_000 + n);
    const portions = Array.from({ length: workers }, () => readPortions(kind, seeds, count));
    const news = (await Promise.all(portions)).flat();
    const wrong = news.flatMap((each) => each.wrong);
    for (const each of wrong.slice(0, 20)) console.error(each);
    const made = sum(news, "done") + (wrong.length > 0 ? 1 : 0);
    console.info(
      `${kind}: ${made} files, ${sum(news, "read")} read, ${sum(news, "imported")} imported`,
    );
    rows.push({
      fault: `import: altered ${kind.toUpperCase()} files`,
      trials: made,
      survived: made - wrong.length,
      lost: wrong.length,
      expected: nothingLost,
      seed,
    });
  }
  return rows;
}
