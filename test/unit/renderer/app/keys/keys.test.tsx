// @vitest-environment happy-dom
import { act } from "react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { KeyHelp } from "#renderer/app/keys/KeyHelp.tsx";
import { keyGroups } from "#renderer/app/keys/key-groups.ts";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import type { KeyLayer, LayeredShortcut, Shortcut } from "#renderer/ui/keys/key-registry.ts";
import { press, render } from "../../ui/render.tsx";

const key = (name: string, layer: KeyLayer, disabled = false): LayeredShortcut => ({
  key: name,
  label: name,
  layer,
  disabled,
  run: () => undefined,
});

describe("the groups of keys", () => {
  it("put the screen in sight first, then the work by number of key, then what holds everywhere", () => {
    const groups = keyGroups([
      key("Enter", "pane"),
      key("F7", "app"),
      key("F2", "app"),
      key("F11", "app"),
      key("Ctrl K", "app"),
      key("F1", "app"),
      key("Ctrl S", "app", true),
    ]);
    const shown = groups.map(({ title, lines }) => [title, lines.flatMap(({ keys }) => keys)]);
    expect(shown.slice(0, 3)).toEqual([
      ["当前画面", ["Enter"]],
      ["登记和开单", ["F2", "F7", "F11"]],
      ["随时可用", ["Ctrl K", "F1"]],
    ]);
    expect(groups.map(({ title }) => title)).toContain("填写表单");
  });

  it("leave out what lies under a dialog, whose own keys alone work", () => {
    const [here] = keyGroups([key("Esc", "dialog"), key("F2", "dialog"), key("Enter", "pane")]);
    expect(here?.lines.map(({ keys }) => keys)).toEqual([["Esc"]]);
  });

  it("leave out the screen that has no keys of its own", () => {
    expect(keyGroups([key("F2", "app")]).map(({ title }) => title)).not.toContain("当前画面");
  });
});

function Scope({ layer, shortcuts }: { layer: KeyLayer; shortcuts: Shortcut[] }) {
  useKeys(layer, shortcuts);
  return null;
}

const sheet = () => document.querySelector("dialog[aria-label=按键一览]");

describe("F1", () => {
  beforeAll(() => {
    HTMLDialogElement.prototype.showModal ??= () => undefined;
    HTMLDialogElement.prototype.close ??= () => undefined;
  });

  it("opens over a form and over a dialog, and leaves what was typed where it is", async () => {
    const save = vi.fn();
    await render(
      <>
        <Scope layer="pane" shortcuts={[{ key: "Ctrl S", label: "保存这一张", run: save }]} />
        <Scope layer="dialog" shortcuts={[{ key: "Esc", label: "关搜索", run: vi.fn() }]} />
        <input id="field" defaultValue="" />
        <KeyHelp />
      </>,
    );
    const field = document.getElementById("field") as HTMLInputElement;
    await act(async () => {
      field.focus();
      field.value = "打到一半";
    });
    await press("F1");
    expect(sheet()?.textContent).toContain("关搜索");
    await press("s", { ctrlKey: true });
    expect(save).not.toHaveBeenCalled();
    await press("Escape");
    expect(sheet()).toBeNull();
    expect(field.value).toBe("打到一半");
  });

  it("closes what it has opened", async () => {
    await render(<KeyHelp />);
    await press("F1");
    expect(sheet()).not.toBeNull();
    await press("F1");
    expect(sheet()).toBeNull();
  });
});
