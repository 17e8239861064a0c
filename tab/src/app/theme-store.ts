import { useSyncExternalStore } from "react";

let theme = wantsDark() ? "dark" : "default";
const listeners = new Set<() => void>();

/** Outside Teams the page follows the device. */
function wantsDark(): boolean {
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Takes over a theme that Teams names. */
export function setTheme(next: string): void {
  theme = next;
  listeners.forEach((changed) => changed());
}

/** The theme that Teams shows now. */
export function useTeamsTheme(): string {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => theme,
  );
}
