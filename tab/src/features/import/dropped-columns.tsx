import { makeStyles } from "@fluentui/react-components";
import type { ImportView } from "@near-peer/bot/contract";
import { Banner } from "../../components/banner";
import { listed } from "../../text/counted";
import { dryRunText } from "../../text/import";

const useStyles = makeStyles({
  line: { margin: 0 },
});

type Dropped = ImportView["dropped"];

/** Which columns were left out: those about characteristics first, and plainly (NP8). */
export function DroppedColumns({ dropped }: { readonly dropped: Dropped }) {
  const styles = useStyles();
  if (dropped.length === 0) return null;
  const characteristics = headingsOf(dropped, "characteristic");
  const others = headingsOf(dropped, "not-needed");
  return (
    <Banner intent="info" title={dryRunText.droppedTitle}>
      {characteristics !== "" && (
        <p className={styles.line}>{dryRunText.characteristics(characteristics)}</p>
      )}
      {others !== "" && <p className={styles.line}>{dryRunText.notNeeded(others)}</p>}
    </Banner>
  );
}

function headingsOf(dropped: Dropped, reason: Dropped[number]["reason"]): string {
  const headings = dropped
    .filter((column) => column.reason === reason)
    .map((column) => dryRunText.heading(column.heading));
  return listed([...new Set(headings)]);
}
