const fieldSelector = [
  "input:not([type=hidden], [type=file]):not(:disabled)",
  "textarea:not(:disabled)",
].join(",");

/** In a group of radio buttons only the chosen one, else the first, is a stop. */
function isStop(control: HTMLElement): boolean {
  if (control.tabIndex < 0) return false;
  if (!(control instanceof HTMLInputElement) || control.type !== "radio") return true;
  const group = [...(control.form?.elements ?? [])].filter(
    (other): other is HTMLInputElement =>
      other instanceof HTMLInputElement && other.type === "radio" && other.name === control.name,
  );
  return control === (group.find((radio) => radio.checked) ?? group[0]);
}

/** The field after `current` in the form, undefined behind the last one. */
export function nextField(form: HTMLElement, current: Element): HTMLElement | undefined {
  const all = [...form.querySelectorAll<HTMLElement>(fieldSelector)].filter(
    (control) => control === current || isStop(control),
  );
  const behind = all.slice(all.findIndex((control) => control.isSameNode(current)) + 1);
  const name = current instanceof HTMLInputElement && current.type === "radio" ? current.name : "";
  return behind.find(
    (control) => !(control instanceof HTMLInputElement && name !== "" && control.name === name),
  );
}

/** Enter means "next" in a field; in a text of several lines, an open list and a field for scans it has its own meaning. */
export function enterMovesOn(target: EventTarget): target is HTMLInputElement {
  if (!(target instanceof HTMLInputElement) || target.hasAttribute("data-own-enter")) return false;
  return target.getAttribute("aria-expanded") !== "true";
}
