import type { IssuedStatement } from "@near-peer/bot/contract";
import { useRecognitionStyles } from "./recognition-styles";

/** What a statement says, in the words of the file. */
export function StatementLines({ lines }: Pick<IssuedStatement, "lines">) {
  const styles = useRecognitionStyles();
  return (
    <dl className={styles.lines}>
      {lines.map(({ name, value }) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
