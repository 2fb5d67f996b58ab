// The one way to run everything: `npm test`, `npm run check`, `npm run demo`, `npm run bench`, `npm run faults`. Plain
// JavaScript, since it runs before anything is built.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, ensureBrowser } from "../electron/start.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name, path) => [process.execPath, join(root, "node_modules", name, path)];
const tools = {
  biome: bin("@biomejs/biome", "bin/biome"),
  tsc: bin("typescript", "bin/tsc"),
  knip: bin("knip", "bin/knip.js"),
  vitest: bin("vitest", "vitest.mjs"),
  playwright: bin("playwright", "cli.js"),
};
const reports = join(root, "test-results");
const total = { passed: 0, failed: 0, skipped: 0 };

function run([command, ...first], args, env = {}) {
  const result = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return result.status ?? 1;
}

function add(name, { passed, failed, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(
    `== ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`,
  );
}

/** A check that is right or wrong as a whole. */
function single(name, tool, args) {
  const wrong = run(tool, args) !== 0;
  add(name, { passed: wrong ? 0 : 1, failed: wrong ? 1 : 0 });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function vitest(name, filters, env) {
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const args = [
    "run",
    "--config",
    "test/vitest.config.ts",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const status = run(tools.vitest, [...args, ...filters], env);
  const report = readReport(file);
  const failed = report?.numFailedTests ?? 0;
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  add(name, { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped });
}

function playwright(name, filters = []) {
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const status = run(
    tools.playwright,
    ["test", "--config", "test/e2e/playwright.config.ts", "--reporter=list,json", ...filters],
    env,
  );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(file)?.stats ?? {};
  const failed = unexpected + flaky;
  add(name, { passed: expected, failed: status !== 0 && failed === 0 ? 1 : failed, skipped });
}

function check() {
  single("format and lint", tools.biome, ["ci", "--error-on-warnings", "."]);
  single("types", tools.tsc, ["--noEmit", "-p", "."]);
  single("unused code", tools.knip, ["--no-progress"]);
  vitest("unit", ["test/architecture", "test/unit"]);
}

async function browser() {
  build();
  if (!(await ensureBrowser())) process.exit(1);
}

/** Runs one of the programs under test/ that need TypeScript and the built host; options reach it as QIANTAI_OPTIONS. */
async function program(folder, args) {
  await browser();
  const options = JSON.stringify({ args, cwd: process.env.INIT_CWD ?? process.cwd() });
  return run(
    tools.vitest,
    ["run", "--config", "test/vitest.programs.config.ts", `test/${folder}/`],
    { QIANTAI_OPTIONS: options },
  );
}

async function all() {
  check();
  await browser();
  vitest("integration", ["test/integration"]);
  playwright("end to end");
  vitest("faults", ["test/faults"]);
}

const [what, ...args] = process.argv.slice(2);
mkdirSync(resolve(reports), { recursive: true });
if (["demo", "bench", "faults"].includes(what)) process.exit(await program(what, args));
if (what === "check") check();
else await all();
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`,
);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
