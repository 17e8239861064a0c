import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { hashOf, type Screen } from "../platform/route";

const useStyles = makeStyles({
  nav: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXL },
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

/** Links in a row, the one that is shown marked by weight, line and to screen readers. */
export function NavLinks(props: { readonly label: string; readonly links: readonly NavLink[] }) {
  const styles = useStyles();
  return (
    <nav aria-label={props.label} className={styles.nav}>
      {props.links.map(({ text, to, here }) => (
        <a
          key={text}
          href={hashOf(to)}
          className={mergeClasses(styles.link, here && styles.here)}
          {...(here ? { "aria-current": "page" } : {})}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
