// `npm start`: builds when the build is older than the sources, then opens the desk in Electron, or without Electron's binary in a
// Chromium of this machine. Plain JavaScript, since it runs before anything is built.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const say = (line) => process.stdout.write(`${line}\n`);

const newest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Builds all three bundles unless they are newer than every source. */
export function build() {
  const built = join(root, "dist/preload/preload.cjs");
  const sources = ["electron", "renderer", "shared", "vite.config.ts", "package.json"].map((name) =>
    join(root, name),
  );
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) return;
  say("正在构建 … (building, a few seconds)");
  execFileSync(
    process.execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
}

/** The path of Electron's binary. At the first start the package fetches it, which fails where the network does not have it. */
function electronBinary() {
  const folder = dirname(require.resolve("electron/package.json"));
  if (!existsSync(join(folder, "path.txt"))) {
    const fetched = spawnSync(process.execPath, [join(folder, "install.js")], {
      stdio: "ignore",
      timeout: 300_000,
    });
    if (fetched.status !== 0) return undefined;
  }
  return require("electron");
}

/** A Chromium to run in. As root on Debian it is installed when it is missing. */
export async function ensureBrowser() {
  const { findBrowser } = await import(pathToFileURL(join(root, "dist/main/host.js")).href);
  if (findBrowser()) return true;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say("没有找到浏览器，正在用 apt 安装 chromium … (installing Debian's chromium)");
    try {
      execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
      execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    } catch {
      say("apt 没有装上 chromium。(apt could not install chromium)");
    }
    if (findBrowser()) return true;
  }
  say(
    "请先安装 Chromium、Google Chrome 或 Microsoft Edge，再运行一次。(Install Chromium, Chrome or Edge and run this again.)",
  );
  return false;
}

const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const dataRoot = () => {
  if (process.env.QIANTAI_DATA) return process.env.QIANTAI_DATA;
  if (process.platform === "win32") return join(process.env.APPDATA ?? homedir(), "qiantai");
  if (process.platform === "darwin") return join(homedir(), "Library/Application Support/qiantai");
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local/share"), "qiantai");
};

async function openBrowserHost() {
  if (!(await ensureBrowser())) return 1;
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { startBrowserHost, Refusal } = await import(
    pathToFileURL(join(root, "dist/main/host.js")).href
  );
  try {
    const host = await startBrowserHost({ dataRoot: dataRoot(), version, headless: false });
    say(`前台通已打开，数据在 ${dataRoot()}`);
    const stop = () => void host.close();
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    await host.ended;
    await host.close();
    return 0;
  } catch (error) {
    say(error instanceof Refusal ? error.message : `前台通没有打开：${error.message}`);
    return 1;
  }
}

async function start() {
  if (!hasDisplay()) {
    say(
      "这里没有图形界面，前台通打不开窗口。请在桌面环境里运行 npm start；想不开窗口看一遍，请运行：npm run demo -- --out 文件夹",
    );
    say(
      "(No display here: run npm start on a desktop, or npm run demo -- --out DIR to walk through it headless.)",
    );
    return 1;
  }
  build();
  const binary = electronBinary();
  if (binary) {
    const child = spawn(binary, [root], { stdio: "inherit" });
    return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  }
  say(
    "没有 Electron 的程序文件，改用本机浏览器打开。(Electron's binary is not here: opening in a browser of this machine.)",
  );
  return openBrowserHost();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await start());
