import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons";
import type { WordsCard } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { cardWordsText } from "../../text/card-words";
import { listed } from "../../text/counted";
import { wordsText } from "../../text/words";
import { seen, writtenIn, type Draft } from "./draft";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  words: { minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  icon: { flexShrink: 0, width: "16px", marginTop: "2px", color: tokens.colorNeutralForeground2 },
  around: { margin: 0 },
});

/** A card as its reader would see it while its words are written; locked lines say that they are. */
export function CardAsSeen({ card, draft }: { readonly card: WordsCard; readonly draft: Draft }) {
  const styles = useStyles();
  const layout = useLayout();
  const id = `seen-${card.card}`;
  return (
    <section className={layout.tight} aria-labelledby={id}>
      <h4 id={id} className={styles.title}>
        {wordsText.asSeen}
      </h4>
      <div className={styles.card}>
        {card.lines.map((line, position) => (
          // Two locked lines may say the same; none of them moves.
          <p key={typeof line === "string" ? `${position}` : line.line} className={styles.line}>
            <span className={styles.icon}>
              {typeof line === "string" && <LockClosed16Regular aria-hidden />}
            </span>
            <span className={styles.words}>
              {typeof line === "string" && (
                <span className={layout.unseen}>{wordsText.lockedLine}</span>
              )}
              {typeof line === "string" ? line : seen(writtenIn(draft, line), line.fills)}
            </span>
          </p>
        ))}
        {card.buttons.length > 0 && (
          <p className={mergeClasses(styles.around, layout.quiet)}>
            {cardWordsText.buttons(listed(card.buttons))}
          </p>
        )}
      </div>
      <p className={mergeClasses(styles.around, layout.quiet)}>
        {cardWordsText.lockScreen(card.toast)} {wordsText.sample}
      </p>
    </section>
  );
}
