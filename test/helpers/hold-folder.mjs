// Takes a data folder as a host does, says "held" and stays. Built on the fly, since Node 20 cannot run TypeScript by itself.
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");
const result = await build({
  configFile: false,
  logLevel: "silent",
  root,
  ssr: { noExternal: true },
  build: { ssr: join(root, "electron/platform/folder-lock.ts"), write: false, target: "node20" },
});
const code = result.output[0].code;
const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
await module.lockFolder(process.argv[2]);
process.stdout.write("held");
setInterval(() => undefined, 1000);
