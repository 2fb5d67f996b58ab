// @vitest-environment happy-dom
import { act, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { find, press, render } from "../render.tsx";

const sections = [
  { heading: "已超时", items: ["a", "b"] },
  { heading: "今天", items: ["c", "d"] },
];

function Queue(props: { onOpen?: (id: string) => void; onNearEnd?: () => void }) {
  const [selected, setSelected] = useState<string>();
  return (
    <QueueList
      label="未结投诉"
      sections={sections}
      idOf={(id) => id}
      renderItem={(id) => id}
      selected={selected}
      onSelect={setSelected}
      {...props}
    />
  );
}

const chosen = () => document.querySelector("[role=option][aria-selected=true]")?.textContent;
const focusList = () => act(async () => find("[role=listbox]").focus());

describe("a queue", () => {
  it("is walked with arrows, Home and End across its groups, and stops at the ends", async () => {
    await render(<Queue />);
    await focusList();
    const seen: unknown[] = [];
    for (const key of [
      "ArrowDown",
      "ArrowDown",
      "ArrowDown",
      "End",
      "ArrowDown",
      "Home",
      "ArrowUp",
    ]) {
      await press(key);
      seen.push(chosen());
    }
    expect(seen).toEqual(["a", "b", "c", "d", "d", "a", "a"]);
  });

  it("tells a screen reader which row is active, and in which group", async () => {
    await render(<Queue />);
    await focusList();
    await press("End");
    const active = document.getElementById(
      find("[role=listbox]").getAttribute("aria-activedescendant") ?? "",
    );
    expect(active?.textContent).toBe("d");
    expect(active?.closest("[role=group]")?.getAttribute("aria-label")).toBe("今天");
  });

  it("opens the chosen row on Enter, but not the Enter that ends a composition", async () => {
    const onOpen = vi.fn();
    await render(<Queue onOpen={onOpen} />);
    await focusList();
    await press("ArrowDown");
    await press("Enter", { isComposing: true });
    expect(onOpen).not.toHaveBeenCalled();
    await press("Enter");
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("a");
  });

  it("chooses on a click", async () => {
    await render(<Queue />);
    await act(async () => document.querySelectorAll<HTMLElement>("[role=option]")[2]?.click());
    expect(chosen()).toBe("c");
  });

  it("asks for the next page once for each length", async () => {
    const onNearEnd = vi.fn();
    await render(<Queue onNearEnd={onNearEnd} />);
    await act(async () =>
      find("[role=listbox]").dispatchEvent(new Event("scroll", { bubbles: true })),
    );
    expect(onNearEnd).toHaveBeenCalledTimes(1);
  });
});
