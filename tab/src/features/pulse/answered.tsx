import { makeStyles } from "@fluentui/react-components";
import type { MyPulseView } from "@near-peer/bot/contract";
import { useEffect, useRef } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { pulseText as text } from "../../text/pulse";
import { HelpLine } from "./help-line";

const useStyles = makeStyles({ box: { outlineStyle: "none" }, words: { margin: 0 } });

/** After somebody answered; the focus comes here where the questions were. What they answered is not said: nobody knows it. */
export function Answered({ open }: { readonly open: MyPulseView }) {
  const layout = useLayout();
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // Somebody who only came to look keeps the focus that they have.
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  const heading = `pulse-${open.schemeId}`;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={`${layout.card} ${layout.tight} ${styles.box}`}
      aria-labelledby={heading}
    >
      <SectionHeading id={heading}>{text.answered}</SectionHeading>
      <span className={layout.quiet}>{open.schemeName}</span>
      <p className={`${styles.words} ${layout.prose}`}>{text.answeredMore}</p>
      <HelpLine />
    </section>
  );
}
