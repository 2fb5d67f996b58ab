// @vitest-environment happy-dom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { useKeyList, useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import {
  createKeyRegistry,
  type KeyLayer,
  keyName,
  type Shortcut,
} from "#renderer/ui/keys/key-registry.ts";
import { press, render } from "../render.tsx";

function Scope({ layer, shortcuts }: { layer: KeyLayer; shortcuts: Shortcut[] | undefined }) {
  useKeys(layer, shortcuts);
  return null;
}

const shortcut = (key: string, run: () => void): Shortcut => ({ key, label: key, run });

describe("the keys of the desk", () => {
  it("run the action of a function key, but not while an input method composes a word", async () => {
    const run = vi.fn();
    await render(<Scope layer="app" shortcuts={[shortcut("F2", run)]} />);
    await press("F2", { isComposing: true });
    await press("F2", { keyCode: 229 });
    expect(run).not.toHaveBeenCalled();
    await press("F2");
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("leave Enter and arrows to a field, and give Ctrl S and Esc to the page from inside it", async () => {
    const [enter, save, back] = [vi.fn(), vi.fn(), vi.fn()];
    await render(
      <>
        <Scope
          layer="page"
          shortcuts={[shortcut("Enter", enter), shortcut("Ctrl S", save), shortcut("Esc", back)]}
        />
        <input id="field" />
      </>,
    );
    await act(async () => document.getElementById("field")?.focus());
    await press("Enter");
    await press("s", { ctrlKey: true });
    await press("Escape");
    expect([enter.mock.calls.length, save.mock.calls.length, back.mock.calls.length]).toEqual([
      0, 1, 1,
    ]);
  });

  it("belong to the dialog alone while one is open, and to the page again afterwards", async () => {
    const [below, above] = [vi.fn(), vi.fn()];
    const page = <Scope layer="page" shortcuts={[shortcut("F2", below), shortcut("Esc", below)]} />;
    const show = await render(
      <>
        {page}
        <Scope layer="dialog" shortcuts={[shortcut("Esc", above)]} />
      </>,
    );
    await press("F2");
    await press("Escape");
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([0, 1]);
    await show(page);
    await press("Escape");
    expect(below).toHaveBeenCalledTimes(1);
  });

  it("do what the latest scope of a layer says, whatever was mounted first", () => {
    const registry = createKeyRegistry();
    const [first, second] = [vi.fn(), vi.fn()];
    registry.add({ layer: "pane", shortcuts: () => [shortcut("Enter", first)] });
    const remove = registry.add({ layer: "pane", shortcuts: () => [shortcut("Enter", second)] });
    registry.add({ layer: "app", shortcuts: () => [shortcut("Enter", vi.fn())] });
    const event = () => new KeyboardEvent("keydown", { key: "Enter", cancelable: true });
    registry.handle(event());
    remove();
    registry.handle(event());
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });

  it("swallow a key that is known but has nothing to do now", () => {
    const registry = createKeyRegistry();
    const run = vi.fn();
    registry.add({
      layer: "page",
      shortcuts: () => [{ ...shortcut("Ctrl P", run), disabled: true }],
    });
    const event = new KeyboardEvent("keydown", { key: "p", ctrlKey: true, cancelable: true });
    registry.handle(event);
    expect([run.mock.calls.length, event.defaultPrevented]).toEqual([0, true]);
  });

  it("can all be listed, each once, for the page of keys", async () => {
    let list: () => Shortcut[] = () => [];
    function List() {
      list = useKeyList();
      return null;
    }
    const run = vi.fn();
    await render(
      <>
        <Scope layer="app" shortcuts={[shortcut("F2", run), shortcut("Esc", run)]} />
        <Scope layer="page" shortcuts={[shortcut("Esc", run)]} />
        <Scope layer="pane" shortcuts={undefined} />
        <List />
      </>,
    );
    expect(list().map((one) => one.key)).toEqual(["Esc", "F2"]);
  });
});

describe("the name of a key", () => {
  it.each([
    [{ key: "k", ctrlKey: true }, "Ctrl K"],
    [{ key: "k", metaKey: true }, "Ctrl K"],
    [{ key: "Escape" }, "Esc"],
    [{ key: "ArrowUp" }, "↑"],
    [{ key: "F2", altKey: true }, undefined],
  ])("of %o is %s", (init, name) => {
    expect(keyName(new KeyboardEvent("keydown", init))).toBe(name);
  });
});
