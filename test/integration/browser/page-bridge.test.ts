import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { openProbe, type ProbeDesk } from "#test/helpers/probe-desk.ts";

let place: ReturnType<typeof freshFolder>;
let desk: ProbeDesk;

beforeEach(async () => {
  place = freshFolder();
  desk = await openProbe(place.folder);
  await desk.call("begin");
});
afterEach(async () => {
  await desk.host.close();
  place.remove();
});

/** Puts words on the binding itself, past `window.desk`. */
const say = (words: string) =>
  desk.page.evaluate(
    (text) => (window as unknown as { qiantaiHost: (text: string) => void }).qiantaiHost(text),
    words,
  );

describe("the bridge of a page in the browser host", () => {
  it.each([
    "no JSON",
    "null",
    "[]",
    '"app.state"',
    '{"id":"1);window.taken=true;(2","call":"app.state","argument":{}}',
    '{"id":1,"call":["app.state"],"argument":{}}',
    '{"id":1e400,"call":"app.state"}',
    `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  ])("takes no harm from words that are no question: %#", async (words) => {
    await say(words);
    expect(await desk.call("save", "after")).toBeUndefined();
    expect(await desk.page.evaluate("window.taken")).toBeUndefined();
  });

  it("is the desk's own frame's alone", async () => {
    const answer = await desk.page.evaluate(async () => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      type Desk = (call: string, argument: object) => Promise<unknown>;
      const { desk: ask } = frame.contentWindow as unknown as { desk?: Desk };
      return ask ? ask("app.state", {}) : { code: "forbidden" };
    });
    expect(answer).toMatchObject({ code: "forbidden" });
  });
});
