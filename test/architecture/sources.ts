import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** All TypeScript of the program, by path from the root of the project. */
export function sourceFiles(folders = ["electron", "renderer", "shared"]): string[] {
  const walk = (path: string): string[] =>
    statSync(path).isDirectory()
      ? readdirSync(path).flatMap((name) => walk(join(path, name)))
      : [path];
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => relative(root, path).replaceAll("\\", "/"));
}

export const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

const pattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|import\("([^"]+)"\)|new URL\("(\.[^"]+)", import\.meta\.url\)/g;

/** Every module that a file names, packages included. */
export function modulesOf(file: string): string[] {
  return [...textOf(file).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The project's own files that a file imports, by path from the root. */
export function importsOf(file: string): string[] {
  return modulesOf(file).flatMap((name) => {
    const path = name.startsWith("#")
      ? join(root, name.slice(1))
      : name.startsWith(".")
        ? resolve(root, dirname(file), name)
        : "";
    const clean = path.replace(/\?.*$/, "");
    return clean && /\.tsx?$/.test(clean) && existsSync(clean)
      ? [relative(root, clean).replaceAll("\\", "/")]
      : [];
  });
}

/** The layer in which a file lives: two folders deep, three where a folder holds capabilities. */
export function layerOf(file: string): string {
  const parts = dirname(file).split("/");
  if (parts[0] === "electron") return "electron";
  const deep = (parts[0] === "shared" && parts[1] === "domain") || parts[1] === "features";
  return parts.slice(0, deep ? 3 : 2).join("/");
}
