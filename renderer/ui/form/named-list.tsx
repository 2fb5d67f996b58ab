import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from "react";
import { useField } from "./form-context.ts";

/** antd gives the list that opens under a field no name and takes none; here it is called as the field is. */
function NamedList({ children }: { children: ReactNode }) {
  const { labelId } = useField();
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    frame.current?.querySelector('[role="listbox"]')?.setAttribute("aria-labelledby", labelId);
  });
  return <div ref={frame}>{children}</div>;
}

/** For `popupRender` of antd's Select and AutoComplete. */
export const namedList = (list: ReactElement) => <NamedList>{list}</NamedList>;
