import { create } from "zustand";
import { persist } from "zustand/middleware";

interface ListWidths {
  widths: Record<string, number>;
  setWidth: (place: string, width: number) => void;
}

const useWidths = create<ListWidths>()(
  persist(
    (set) => ({
      widths: {},
      setWidth: (place, width) => set(({ widths }) => ({ widths: { ...widths, [place]: width } })),
    }),
    { name: "qiantai-list-widths" },
  ),
);

/** How wide somebody has drawn the list of a place ("visits"), remembered on this machine; `usual` until somebody has. */
export function useListWidth(place: string, usual = 340): [number, (width: number) => void] {
  const { widths, setWidth } = useWidths();
  return [widths[place] ?? usual, (width) => setWidth(place, width)];
}
