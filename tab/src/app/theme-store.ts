import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { defaultTheme, loadTheme } from "../platform/theme";

let shown: Theme = defaultTheme;
let wanted = "default";
const listeners = new Set<() => void>();

/** Outside Teams the page follows the device. */
export function deviceTheme(): string {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "default";
}

/** Takes over a theme that Teams names; resolves once it is shown, or another one is wanted by then. */
export async function setTheme(name: string): Promise<void> {
  wanted = name;
  const theme = await loadTheme(name);
  if (wanted !== name) return;
  shown = theme;
  // So that what the browser draws itself, such as the calendar of a date field, fits.
  document.documentElement.style.colorScheme = theme === defaultTheme ? "light" : "dark";
  listeners.forEach((changed) => changed());
}

/** The theme to draw with. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => shown,
  );
}
