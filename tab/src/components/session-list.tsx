import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TrainingSessionView } from "@near-peer/bot/contract";
import { sessionListText as text } from "../text/recognition";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

/** Sessions of training, each to be taken off by whoever noted it; `bySomebodyElse` stands at the others (NP11, RT7). */
export function SessionList(props: {
  readonly sessions: readonly TrainingSessionView[];
  /** Whose own entries these are to take off. */
  readonly reader: TrainingSessionView["notedBy"];
  readonly bySomebodyElse: string;
  readonly isRemoving: boolean;
  readonly onRemove: (sessionId: string) => void;
}) {
  const { sessions, reader, bySomebodyElse, isRemoving, onRemove } = props;
  const styles = useStyles();
  const layout = useLayout();
  return (
    <ul className={layout.plainList}>
      {sessions.map((one) => (
        <li key={one.sessionId} className={styles.item}>
          <span>{text.session(one)}</span>
          {one.notedBy === reader ? (
            <Button
              size="small"
              aria-label={text.removeOf(text.session(one))}
              disabledFocusable={isRemoving}
              onClick={() => onRemove(one.sessionId)}
            >
              {text.remove}
            </Button>
          ) : (
            <span className={layout.quiet}>{bySomebodyElse}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
