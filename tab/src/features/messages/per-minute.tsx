import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayout } from "../../components/layout";
import { longSendText as text } from "../../text/messages";
import { paceOf } from "./long-sends";

const useStyles = makeStyles({
  figure: { margin: 0 },
  bars: {
    display: "flex",
    alignItems: "flex-end",
    gap: "2px",
    height: "64px",
    marginTop: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  bar: {
    flexGrow: 1,
    minHeight: "1px",
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
});

/** Messages a minute as small bars, from the second minute on; whoever does not see them is read the numbers. */
export function PerMinute({ perMinute }: { readonly perMinute: readonly number[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const { now, most } = paceOf(perMinute);
  if (most === 0 || perMinute.length < 2) return null;
  return (
    <figure className={styles.figure}>
      <figcaption className={layout.quiet}>
        {text.perMinute(now, most)}
        <span className={layout.unseen}>{text.eachMinute(perMinute)}</span>
      </figcaption>
      <div className={styles.bars} aria-hidden>
        {perMinute.map((messages, minute) => (
          // A minute has no name but its place: they move on by one together.
          <span
            key={minute}
            className={styles.bar}
            style={{ height: `${(100 * messages) / most}%` }}
          />
        ))}
      </div>
      <div className={`${layout.spread} ${layout.quiet}`} aria-hidden>
        <span>{text.ago(perMinute.length)}</span>
        <span>{text.now}</span>
      </div>
    </figure>
  );
}
