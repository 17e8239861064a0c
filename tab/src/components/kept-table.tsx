import { makeStyles, tokens } from "@fluentui/react-components";
import type { RetentionLineView } from "@near-peer/bot/contract";
import { keptFor, lineText } from "../text/retention";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `0 ${tokens.spacingHorizontalXL}`,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flexGrow: 1, flexBasis: "16rem" },
  long: { margin: 0, flexBasis: "18rem", color: tokens.colorNeutralForeground2 },
});

/** For how long what is kept: one line under the other, so that it fits a phone. */
export function KeptTable({ table }: { readonly table: readonly RetentionLineView[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {table.map((line) => (
        <div key={line.kind} className={styles.line}>
          <dt className={styles.what}>{lineText(line.kind)}</dt>
          <dd className={styles.long}>{keptFor(line)}</dd>
        </div>
      ))}
    </dl>
  );
}
