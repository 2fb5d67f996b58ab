import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type EnvironmentOptions } from "vite";

const root = import.meta.dirname;
const node = (entries: Record<string, string>, dir: string, cjs = false): EnvironmentOptions => ({
  consumer: "server",
  resolve: { noExternal: true, external: ["electron", "playwright"] },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: resolve(root, "dist", dir),
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: {
      input: entries,
      external: ["electron", "playwright", /^node:/],
      output: cjs
        ? { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false }
        : { format: "esm", entryFileNames: "[name].js" },
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

export default defineConfig({
  root: resolve(root, "renderer"),
  base: "./",
  plugins: [react(), dropWoff1],
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
          input: { index: resolve(root, "renderer/index.html"), print: resolve(root, "renderer/print.html") },
        },
      },
    },
    main: node({ main: resolve(root, "electron/main.ts"), host: resolve(root, "electron/browser-host.ts") }, "main"),
    preload: node({ preload: resolve(root, "electron/preload.ts") }, "preload", true),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ["client", "main", "preload"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
