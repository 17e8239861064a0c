import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import { hashOf, type Screen } from "../platform/route";
import { shellText } from "../text/shell";

const useStyles = makeStyles({
  box: { position: "relative" },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  list: {
    position: "absolute",
    insetInlineEnd: 0,
    top: "100%",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    minWidth: "12rem",
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  link: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
});

/**
 * Links behind a button, opened where it stands. They close with Escape, which gives the focus back to the button, and where the focus or
 * a press goes elsewhere. Whoever uses it gives it a `key` of the page, so that it closes once one is chosen.
 */
export function RareLinks(props: {
  readonly links: readonly { readonly text: string; readonly to: Screen }[];
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  useEffect(() => {
    if (!open) return undefined;
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && box.current?.contains(target))) setOpen(false);
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, [open]);
  return (
    <div
      ref={box}
      className={styles.box}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Nowhere in particular is no reason: some browsers give a link that is pressed no focus.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={({ key }) => {
        if (key !== "Escape" || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <Button
        ref={button}
        className={styles.button}
        appearance="subtle"
        icon={<ChevronDown16Regular />}
        iconPosition="after"
        aria-expanded={open}
        {...(open ? { "aria-controls": list } : {})}
        onClick={() => setOpen(!open)}
      >
        {shellText.more}
      </Button>
      {open && (
        <div id={list} className={styles.list}>
          {props.links.map(({ text, to }) => (
            <a key={text} href={hashOf(to)} className={styles.link}>
              {text}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}
