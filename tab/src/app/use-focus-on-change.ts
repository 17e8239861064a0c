import { useEffect, useRef } from "react";
import { focusPageHeading, PAGE_HEADING_ID } from "../components/page-heading";
import { pageOf, type Screen } from "../platform/route";

/** When the page changes, the reader begins at its top and at its heading. */
export function useFocusOnChange(screen: Screen): void {
  const page = pageOf(screen);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return undefined;
    before.current = page;
    window.scrollTo(0, 0);
    return whenHeadingIsThere(focusPageHeading);
  }, [page]);
}

/** The page may still be on its way, so its heading is waited for; the next page ends the wait. */
function whenHeadingIsThere(act: () => void): () => void {
  // While a page is loaded React keeps the one before it, hidden.
  const there = () => document.getElementById(PAGE_HEADING_ID)?.checkVisibility() === true;
  if (there()) {
    act();
    return () => undefined;
  }
  const observer = new MutationObserver(() => {
    if (!there()) return;
    observer.disconnect();
    act();
  });
  observer.observe(document.body, { attributes: true, childList: true, subtree: true });
  return () => observer.disconnect();
}
