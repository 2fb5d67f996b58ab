import { describe, expect, it } from "vitest";
import { modulesOf, sourceFiles, textOf } from "./sources.ts";

const sources = sourceFiles();
const all = sourceFiles(["electron", "renderer", "shared", "test"]);
const linesOf = (file: string) => textOf(file).split("\n").length - 1;
const using = (text: string | RegExp, files = sources) =>
  files.filter((file) =>
    typeof text === "string" ? textOf(file).includes(text) : text.test(textOf(file)),
  );

describe("the house", () => {
  it("has no file over 400 lines", () => {
    expect(all.filter((file) => linesOf(file) > 400)).toEqual([]);
  });

  it("keeps half of its files below 115 lines", () => {
    const lengths = sources.map(linesOf).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(115);
  });

  it("has no any, no default export and no suppressed type error in the program", () => {
    expect(using(/(:\s*any\b|\bas any\b|<any>|@ts-(ignore|expect-error|nocheck))/)).toEqual([]);
    expect(using(/^export default/m)).toEqual([]);
  });

  it("lets only renderer/data use dexie, only renderer/desk use window.desk", () => {
    const dexie = sources.filter((file) =>
      modulesOf(file).some((name) => name.startsWith("dexie")),
    );
    expect(dexie.filter((file) => !file.startsWith("renderer/data/"))).toEqual([]);
    expect(
      using(
        "window.desk",
        sources.filter(
          (file) => file.startsWith("renderer/") && !file.startsWith("renderer/desk/"),
        ),
      ),
    ).toEqual([]);
  });

  it("opens every window of Electron through the window factory", () => {
    expect(using("new BrowserWindow")).toEqual(["electron/windows/window-factory.ts"]);
  });

  it("keeps what only Electron can run below 400 lines", () => {
    const electronOnly = sources.filter((file) => modulesOf(file).includes("electron"));
    expect(electronOnly.map(linesOf).reduce((sum, lines) => sum + lines, 0)).toBeLessThan(400);
  });

  it("never asks the network for anything", () => {
    const urls = sources.flatMap((file) =>
      [...textOf(file).matchAll(/https?:\/\/[^\s"'`)]+/g)].map(([url]) => `${file} ${url}`),
    );
    const harmless =
      /desk\.qiantai\.invalid|127\.0\.0\.1:9|www\.w3\.org|schemas\.openxmlformats\.org/;
    expect(urls.filter((url) => !harmless.test(url))).toEqual([]);
  });
});
