import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(7rem, auto) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** A term and what there is to say about it. */
export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms and values, one under the other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value }) => [
        <dt key={`${term} term`} className={styles.term}>
          {term}
        </dt>,
        <dd key={term} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
