import { useState } from "react";

const key = "qiantai.width.complaints";
const usual = 388;

/** The width of the left side of the complaint screens, remembered on this machine. */
export function useListWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => Number(localStorage.getItem(key)) || usual);
  const keep = (next: number) => {
    localStorage.setItem(key, String(next));
    setWidth(next);
  };
  return [width, keep];
}
