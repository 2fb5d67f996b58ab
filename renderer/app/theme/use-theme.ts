import { useSyncExternalStore } from "react";
import { callDesk } from "#renderer/desk/client.ts";
import { useHost } from "#renderer/state/host.ts";
import type { ThemeName } from "./ThemeProvider.tsx";

const night = () => window.matchMedia("(prefers-color-scheme: dark)");

const onNight = (changed: () => void) => {
  const query = night();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** The theme in force: what this machine is set to, or what its system shows. */
export function useTheme(): ThemeName {
  const wanted = useHost((host) => host.machine.theme);
  const isNight = useSyncExternalStore(onNight, () => night().matches);
  if (wanted !== "system") return wanted;
  return isNight ? "dark" : "light";
}

/** Changes this machine to the other theme than the one in sight. */
export function useThemeToggle(): () => void {
  const shown = useTheme();
  const setMachine = useHost((host) => host.setMachine);
  return () => {
    const theme = shown === "dark" ? "light" : "dark";
    void callDesk("machine.set", { theme }).then(setMachine);
  };
}
