import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  // The words go below a name for which too little room would be left.
  name: { flexGrow: 1, flexBasis: "9rem" },
  number: { textAlign: "end" },
  bar: {
    flexBasis: "100%",
    display: "flex",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: "hidden",
  },
  filled: { backgroundColor: tokens.colorCompoundBrandBackground },
  // Hollow: in high contrast both halves have one colour.
  open: {
    boxSizing: "border-box",
    marginLeft: "2px",
    border: `2px solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** One bar: `value` filled, then `open` hollow. The words say all of it. */
export interface Bar {
  readonly name: string;
  readonly words: string;
  readonly value: number;
  readonly open?: number;
  /** What the whole length stands for; where it is absent, the longest of the bars. */
  readonly of?: number;
  /** Where its name leads. */
  readonly href?: string;
}

/** Numbers as bars with their words: whoever does not see the bars misses nothing. */
export function Bars(props: { readonly labelledBy: string; readonly bars: readonly Bar[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const longest = Math.max(1, ...props.bars.map(({ value, open }) => value + (open ?? 0)));
  const share = (n: number, of = longest) => ({ width: `${(100 * n) / of}%` });
  return (
    <ul aria-labelledby={props.labelledBy} className={layout.plainList}>
      {props.bars.map(({ name, words, value, open, of, href }) => (
        <li key={name} className={styles.row}>
          <span className={styles.name}>
            {href === undefined ? name : <Link href={href}>{name}</Link>}
          </span>
          <span className={`${styles.number} ${layout.quiet}`}>{words}</span>
          <span className={styles.bar} aria-hidden>
            <span className={styles.filled} style={share(value, of)} />
            {open !== undefined && open > 0 && (
              <span className={styles.open} style={share(open, of)} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
