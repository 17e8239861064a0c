import { useMemo, useSyncExternalStore } from "react";
import { hashOf, readHash, type Screen } from "./route";

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** The screen that the address shows now. */
export function useScreen(): Screen {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return useMemo(() => readHash(hash), [hash]);
}

/** Goes to a screen; the step before stays in the history. */
export function goTo(screen: Screen): void {
  window.location.hash = hashOf(screen);
}

/** Goes on from a page to another screen; whoever went elsewhere meanwhile stays there. */
export function goOn(from: Screen["name"], screen: Screen): void {
  if (readHash(window.location.hash).name === from) goTo(screen);
}

/** Shows a screen in place of this one: a filter is not a step back. */
export function replaceScreen(screen: Screen): void {
  window.history.replaceState(null, "", hashOf(screen));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
