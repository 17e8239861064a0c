import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons";
import { inFigures } from "../text/counted";
import { shellText } from "../text/shell";
import { NARROW, useLayout } from "./layout";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(8.5rem, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  fours: {
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    [NARROW]: { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  },
  tile: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
  },
  here: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  link: {
    ":hover": {
      borderTopColor: tokens.colorNeutralStroke1Hover,
      borderRightColor: tokens.colorNeutralStroke1Hover,
      borderBottomColor: tokens.colorNeutralStroke1Hover,
      borderLeftColor: tokens.colorNeutralStroke1Hover,
      boxShadow: tokens.shadow4,
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  number: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalSNudge,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: { color: tokens.colorStatusWarningForeground3 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A number worth knowing. With `href` it leads to the list behind it. */
export interface Figure {
  readonly value: number;
  readonly label: string;
  readonly more?: string;
  readonly href?: string;
  /** Whether it waits for a person: marked with an icon and in words. */
  readonly needsYou?: boolean;
  /** Whether the list behind it is what is shown now. */
  readonly here?: boolean;
}

/** Numbers in a row, as many as fit; `fours`: four to a row, two on a telephone. */
export function Figures(props: {
  readonly label: string;
  readonly figures: readonly Figure[];
  readonly fours?: boolean;
}) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <ul
      aria-label={props.label}
      className={mergeClasses(styles.list, props.fours === true && styles.fours, layout.plainList)}
    >
      {props.figures.map((figure) => (
        <li key={figure.label}>
          {figure.href === undefined ? (
            <span className={styles.tile}>
              <FigureWords figure={figure} />
            </span>
          ) : (
            <a
              href={figure.href}
              className={mergeClasses(
                styles.tile,
                styles.link,
                figure.here === true && styles.here,
              )}
              {...(figure.here === true ? { "aria-current": true } : {})}
            >
              <FigureWords figure={figure} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function FigureWords({ figure }: { readonly figure: Figure }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <span className={styles.number}>
        {inFigures(figure.value)}
        {figure.needsYou === true && <ErrorCircle16Filled className={styles.mark} aria-hidden />}
      </span>{" "}
      <span className={mergeClasses(styles.label, layout.quiet)}>
        {figure.label}
        {figure.more !== undefined && ` ${figure.more}`}
        {figure.needsYou === true && <span className={layout.unseen}>, {shellText.needsYou}</span>}
      </span>
    </>
  );
}
