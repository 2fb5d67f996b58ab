import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from "react";
import { useField } from "./form-context.ts";

/**
 * antd takes no name for the list that opens under a field, calls it a list when it holds nothing to choose, and points at a line even when
 * none is active. Screen readers get it put right here; the list is called as the field is.
 */
function NamedList({ children }: { children: ReactNode }) {
  const { id, labelId } = useField();
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const list = frame.current?.querySelector('[role="listbox"]');
    list?.setAttribute("aria-labelledby", labelId);
    if (!list?.querySelector('[role="option"]')) list?.removeAttribute("role");
    const input = document.getElementById(id);
    const active = input?.getAttribute("aria-activedescendant");
    if (active && !document.getElementById(active)) input?.removeAttribute("aria-activedescendant");
  });
  return <div ref={frame}>{children}</div>;
}

/** For `popupRender` of antd's Select and AutoComplete. */
export const namedList = (list: ReactElement) => <NamedList>{list}</NamedList>;
