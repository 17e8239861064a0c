import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { PlayRegular } from "@fluentui/react-icons";
import type { MessagesOverview } from "@near-peer/bot/contract";
import { dayAndTime } from "../../platform/london-time";
import { holdText as text } from "../../text/messages";

const useStyles = makeStyles({
  bar: { whiteSpace: "normal" },
  body: { paddingBlock: tokens.spacingVerticalXS },
});

/** Says that messages are held, by whom and since when, with the way to let them go; nothing while they go. */
export function HeldBar(props: {
  readonly hold: MessagesOverview["hold"];
  readonly onLetGo: () => void;
}) {
  const styles = useStyles();
  const { held, by = "", since } = props.hold;
  if (!held) return null;
  const who = since === undefined ? "" : text.heldBy(by, dayAndTime(since));
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{text.heldTitle}</MessageBarTitle> {who} {text.heldText}
      </MessageBarBody>
      <MessageBarActions>
        <Button icon={<PlayRegular />} onClick={props.onLetGo}>
          {text.letGo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
