import { useEffect, useRef, useState } from "react";

/** The width that a box has now, for what must be drawn to fit it; 0 before it is known. */
export function useBoxWidth<E extends HTMLElement>() {
  const box = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const seen = new ResizeObserver(() => setWidth(element.clientWidth));
    seen.observe(element);
    return () => seen.disconnect();
  }, []);
  return { box, width };
}
