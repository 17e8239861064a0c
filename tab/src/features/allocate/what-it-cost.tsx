import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { shellText } from "../../text/shell";

const useStyles = makeStyles({
  // In sight wherever on the long page the change was made.
  bar: {
    position: "sticky",
    bottom: tokens.spacingVerticalM,
    zIndex: 1,
    whiteSpace: "normal",
    boxShadow: tokens.shadow16,
  },
  body: { paddingBlock: tokens.spacingVerticalXS },
});

/** What a change by hand came to, in places and fit; it stays until dismissed or until the next change. */
export function WhatItCost(props: { readonly text: string; readonly onDismiss: () => void }) {
  const styles = useStyles();
  if (props.text === "") return null;
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{props.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={shellText.dismiss}
            icon={<Dismiss20Regular />}
            onClick={props.onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
