import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { messagesText as text } from "../../text/messages";

const useStyles = makeStyles({ bar: { whiteSpace: "normal" } });

/** Says how many messages cannot be read, so that the numbers add up; nothing where all of them can be. */
export function UnreadableBar({ count }: { readonly count: number }) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{text.unreadableTitle(count)}</MessageBarTitle> {text.unreadable(count)}
      </MessageBarBody>
    </MessageBar>
  );
}
