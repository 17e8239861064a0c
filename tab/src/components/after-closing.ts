/** Fluent's cover stays on the page for a quarter of a second after the dialog, or drawer, has left it. */
export const UNCOVERED_MS = 400;

/** Closes the drawer that somebody is in, and goes on once it and its cover have left the page. */
export function afterClosing(close: () => void, goOn: () => void): void {
  close();
  setTimeout(goOn, UNCOVERED_MS);
}
