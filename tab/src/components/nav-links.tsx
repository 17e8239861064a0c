import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Navigation20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { hashOf, pageOf, type Screen } from "../platform/route";
import { NARROW } from "./layout";
import { RareLinks } from "./rare-links";

/** Below this width links that stand in one row on a desk would not fit there any more. */
const CRAMPED = "@media (max-width: 960px)";

const useStyles = makeStyles({
  menu: { display: "none", [NARROW]: { display: "inline-flex" } },
  menuOfMany: { [CRAMPED]: { display: "inline-flex" } },
  links: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXL,
    [NARROW]: {
      flexDirection: "column",
      alignItems: "stretch",
      paddingBottom: tokens.spacingVerticalS,
    },
  },
  many: {
    [CRAMPED]: {
      flexDirection: "column",
      alignItems: "stretch",
      paddingBottom: tokens.spacingVerticalS,
    },
  },
  folded: { [NARROW]: { display: "none" } },
  foldedOfMany: { [CRAMPED]: { display: "none" } },
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
  linkOfMany: {
    [CRAMPED]: {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  /** In the row only while folded: on a desk it stands behind "More". */
  rare: { display: "none", [CRAMPED]: { display: "block" } },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  more: { [CRAMPED]: { display: "none" } },
});

/** A page one can go to; `here` is the one that is shown. */
export interface NavLink {
  readonly text: string;
  readonly to: Screen;
  readonly here: boolean;
  /** Needed so seldom that it stands behind "More" where there is a row; the one that is shown stands in the row all the same. */
  readonly rare?: boolean;
}

/**
 * Links in a row, the one that is shown marked by weight, line and to screen readers; those that are needed seldom behind "More". On a
 * telephone, or where a long row has no room, all are folded behind a button that names the page, and fold again once one is chosen.
 */
export function NavLinks(props: { readonly label: string; readonly links: readonly NavLink[] }) {
  const styles = useStyles();
  const shown = props.links.find(({ here }) => here);
  const page = shown === undefined ? "" : pageOf(shown.to);
  // The page that it was opened on: choosing another one folds it by itself.
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === page;
  const behind = props.links.filter(({ rare, here }) => rare === true && !here);
  const many = behind.length > 0;
  return (
    <nav aria-label={props.label}>
      <Button
        className={mergeClasses(styles.menu, many && styles.menuOfMany)}
        appearance="subtle"
        icon={<Navigation20Regular />}
        aria-expanded={open}
        onClick={() => setOpenOn(open ? undefined : page)}
      >
        {shown?.text ?? props.label}
      </Button>
      <div
        className={mergeClasses(
          styles.links,
          many && styles.many,
          !open && styles.folded,
          many && !open && styles.foldedOfMany,
        )}
      >
        {props.links.map((link) => (
          <a
            key={link.text}
            href={hashOf(link.to)}
            className={mergeClasses(
              styles.link,
              many && styles.linkOfMany,
              behind.includes(link) && styles.rare,
              link.here && styles.here,
            )}
            {...(link.here ? { "aria-current": "page", onClick: () => setOpenOn(undefined) } : {})}
          >
            {link.text}
          </a>
        ))}
        {many && (
          <div className={styles.more}>
            <RareLinks key={page} links={behind} />
          </div>
        )}
      </div>
    </nav>
  );
}
