import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ImportView } from "@near-peer/bot/contract";
import { listed } from "../../text/counted";
import { dryRunText } from "../../text/import";

const useStyles = makeStyles({
  bar: { whiteSpace: "normal" },
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
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{dryRunText.droppedTitle}</MessageBarTitle>
        {characteristics !== "" && (
          <p className={styles.line}>{dryRunText.characteristics(characteristics)}</p>
        )}
        {others !== "" && <p className={styles.line}>{dryRunText.notNeeded(others)}</p>}
      </MessageBarBody>
    </MessageBar>
  );
}

function headingsOf(dropped: Dropped, reason: Dropped[number]["reason"]): string {
  const headings = dropped
    .filter((column) => column.reason === reason)
    .map((column) => dryRunText.heading(column.heading));
  return listed([...new Set(headings)]);
}
