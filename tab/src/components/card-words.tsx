import { makeStyles, tokens } from "@fluentui/react-components";
import { cardWordsText as text } from "../text/card-words";
import { listed } from "../text/counted";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  card: {
    marginBlock: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
  around: { margin: 0 },
});

/** What a card says, where it is only looked at: its lines, its buttons, and what a lock screen shows of it. */
export function CardWords(props: {
  readonly card: {
    readonly lines: readonly string[];
    readonly buttons: readonly string[];
    readonly toast: string;
  };
}) {
  const { lines, buttons, toast } = props.card;
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <div className={styles.card}>
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
        {buttons.length > 0 && (
          <p className={`${styles.around} ${layout.quiet}`}>{text.buttons(listed(buttons))}</p>
        )}
      </div>
      <p className={`${styles.around} ${layout.quiet}`}>{text.lockScreen(toast)}</p>
    </>
  );
}
