import { useEffect, useEffectEvent, useState } from "react";
import { UNCOVERED_MS } from "./after-closing";
import { focusAgain } from "./page-heading";

/**
 * Stands in a dialog, and tells when it has left the page because it was closed: faded out, and its cover off
 * the page. Taken away before that, a dialog leaves the page hidden from screen readers. Then the focus goes
 * back to what opened it.
 */
export function WhenGone(props: { readonly closed: boolean; readonly onGone: () => void }) {
  const [opener] = useState(() => document.activeElement);
  const tell = useEffectEvent(() => {
    props.onGone();
    focusAgain(opener);
  });
  const left = useEffectEvent(() => {
    // Taken away together with the page around it, there is nobody to tell.
    if (props.closed) setTimeout(tell, UNCOVERED_MS);
  });
  useEffect(() => () => left(), []);
  return null;
}
