import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Navigation20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { hashOf, pageOf, type Screen } from "../platform/route";
import { NARROW } from "./layout";

const useStyles = makeStyles({
  menu: { display: "none", [NARROW]: { display: "inline-flex" } },
  links: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    [NARROW]: { flexDirection: "column", paddingBottom: tokens.spacingVerticalS },
  },
  folded: { [NARROW]: { display: "none" } },
  link: {
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    [NARROW]: {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

/** A page one can go to; `here` is the one that is shown. */
export interface NavLink {
  readonly text: string;
  readonly to: Screen;
  readonly here: boolean;
}

/**
 * Links in a row, the one that is shown marked by weight, line and to screen readers. On a telephone they are
 * folded behind a button that names the page, and fold again once one is chosen.
 */
export function NavLinks(props: { readonly label: string; readonly links: readonly NavLink[] }) {
  const styles = useStyles();
  const shown = props.links.find(({ here }) => here);
  const page = shown === undefined ? "" : pageOf(shown.to);
  // The page that it was opened on: choosing another one folds it by itself.
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === page;
  return (
    <nav aria-label={props.label}>
      <Button
        className={styles.menu}
        appearance="subtle"
        icon={<Navigation20Regular />}
        aria-expanded={open}
        onClick={() => setOpenOn(open ? undefined : page)}
      >
        {shown?.text ?? props.label}
      </Button>
      <div className={mergeClasses(styles.links, !open && styles.folded)}>
        {props.links.map(({ text, to, here }) => (
          <a
            key={text}
            href={hashOf(to)}
            className={mergeClasses(styles.link, here && styles.here)}
            {...(here ? { "aria-current": "page", onClick: () => setOpenOn(undefined) } : {})}
          >
            {text}
          </a>
        ))}
      </div>
    </nav>
  );
}
