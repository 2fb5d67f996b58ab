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
/** Places whose rows need more. */
const usualOf: Record<string, number> = { complaints: 388, passes: 392 };

/** How wide somebody has drawn the list of a place ("visits"), remembered on this machine; the usual width until somebody has. */
export function useListWidth(place: string): [number, (width: number) => void] {
  const { widths, setWidth } = useWidths();
  return [widths[place] ?? usualOf[place] ?? usual, (width) => setWidth(place, width)];
}
