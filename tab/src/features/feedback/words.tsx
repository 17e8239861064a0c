import { makeStyles, tokens } from "@fluentui/react-components";
import type { FeedbackAnswers } from "@near-peer/bot/contract";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  question: { fontWeight: tokens.fontWeightSemibold },
  answer: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

const QUESTIONS = ["helped", "better", "more"] as const;

/** What somebody wrote, below the questions that they answered. */
export function Words(props: {
  readonly words: FeedbackAnswers;
  readonly questions: Readonly<Record<(typeof QUESTIONS)[number], string>>;
}) {
  const styles = useStyles();
  const { words, questions } = props;
  return (
    <dl className={styles.list}>
      {QUESTIONS.filter((name) => words[name] !== "").map((name) => (
        <div key={name}>
          <dt className={styles.question}>{questions[name]}</dt>
          <dd className={styles.answer}>{words[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
