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

const usual = 340;

/** How wide somebody has drawn the list of a place ("visits"), remembered on this machine. */
export function useListWidth(place: string): [number, (width: number) => void] {
  const { widths, setWidth } = useWidths();
  return [widths[place] ?? usual, (width) => setWidth(place, width)];
}
