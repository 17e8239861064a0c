import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  type MessageBarProps,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { shellText } from "../text/shell";

const useStyles = makeStyles({
  // The body decides how wide and how tall it has to be, at any zoom.
  bar: { whiteSpace: "normal", paddingBlock: tokens.spacingVerticalXS },
});

/** A strip across the page that says how things stand, with what can be done about it. `alert`: it is read out at once. */
export function Banner(props: {
  readonly intent: NonNullable<MessageBarProps["intent"]>;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  readonly alert?: true;
  readonly className?: string;
}) {
  const { intent, title, children, actions, onDismiss } = props;
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={mergeClasses(styles.bar, props.className)}
      {...(props.alert === true ? { role: "alert" } : {})}
    >
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>} {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
      {onDismiss !== undefined && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={shellText.dismiss}
              icon={<Dismiss20Regular />}
              onClick={onDismiss}
            />
          }
        />
      )}
    </MessageBar>
  );
}
