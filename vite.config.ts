import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type EnvironmentOptions, type Plugin } from "vite";

const root = import.meta.dirname;
const node = (entries: Record<string, string>, dir: string, cjs = false): EnvironmentOptions => ({
  consumer: "server",
  resolve: { noExternal: true, external: ["electron", "playwright"] },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: resolve(root, "dist", dir),
    emptyOutDir: true,
    target: "node20",
    // the preload runs in every page before anything else; what the others do should be readable in a report
    minify: cjs,
    rolldownOptions: {
      input: entries,
      external: ["electron", "playwright", /^node:/],
      output: cjs
        ? { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false }
        : { format: "esm", entryFileNames: "[name].js", chunkFileNames: "common.js" },
    },
  },
});

/** The printed forms need only woff2; the woff sources of the font package would add six megabytes. */
const dropWoff1 = {
  name: "drop-woff1",
  enforce: "pre" as const,
  transform(code: string, id: string) {
    if (!id.includes("@fontsource") || !id.includes(".css")) return;
    return code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\((["'])woff\1\)/g, "");
  },
};

/** What the reader of PDFs fetches while it draws: tables of characters, standard fonts, decoders that need no WebAssembly. */
const pdfFiles: Plugin = {
  name: "pdf-files",
  applyToEnvironment: ({ name }) => name === "client",
  generateBundle() {
    const from = join(root, "node_modules/pdfjs-dist");
    for (const folder of ["cmaps", "standard_fonts", "wasm"]) {
      const names = readdirSync(join(from, folder));
      for (const name of names.filter((each) =>
        /\.(bcmap|pfb|ttf|fallback\.js)$|fallback\.js$/.test(each),
      )) {
        const source = readFileSync(join(from, folder, name));
        this.emitFile({ type: "asset", fileName: `pdf/${folder}/${name}`, source });
      }
    }
  },
};

const bundled = new Set<string>();

/** The licence of a package, as its own file or else its manifest says. */
function noticeOf(name: string): string {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Record<string, string>;
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying|ofl)/i.test(each));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : `Licence: ${license}`;
  return `${name} ${version} (${license})\n\n${text}`;
}

function remember(id: string): void {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/"))?.[1];
  if (name && existsSync(join(root, "node_modules", name, "package.json"))) bundled.add(name);
}

/** Writes the notices of every package that a bundle contains. */
const notices: Plugin = {
  name: "third-party-notices",
  writeBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === "chunk") for (const id of chunk.moduleIds) remember(id);
    }
    const line = "-".repeat(80);
    const text = [...bundled].sort().map(noticeOf).join(`\n\n${line}\n\n`);
    writeFileSync(join(root, "dist", "THIRD-PARTY-NOTICES.txt"), `${text}\n`);
  },
};

export default defineConfig({
  root: resolve(root, "renderer"),
  base: "./",
  plugins: [react(), dropWoff1, pdfFiles, notices],
  worker: { format: "es" },
  environments: {
    client: {
      build: {
        outDir: resolve(root, "dist/renderer"),
        emptyOutDir: true,
        target: "chrome140",
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          input: {
            index: resolve(root, "renderer/index.html"),
            print: resolve(root, "renderer/print.html"),
          },
        },
      },
    },
    main: node(
      { main: resolve(root, "electron/main.ts"), host: resolve(root, "electron/browser-host.ts") },
      "main",
    ),
    preload: node({ preload: resolve(root, "electron/preload.ts") }, "preload", true),
  },
  builder: {
    // one set of plugins for all three bundles, so that the notices know of all
    sharedConfigBuild: true,
    sharedPlugins: true,
    buildApp: async (builder) => {
      for (const name of ["client", "main", "preload"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
