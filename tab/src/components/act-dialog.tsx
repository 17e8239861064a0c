import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { FailureBar } from "./failure";
import { focusPageHeadingIfLost } from "./page-heading";

const useStyles = makeStyles({
  content: { paddingBottom: tokens.spacingVerticalL },
  button: { whiteSpace: "nowrap" },
});

/** Asks before something is done. It stays open while it is being done, and where it could not be done. */
export function ActDialog(props: {
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  useEffect(() => focusPageHeadingIfLost, []);
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open && !props.busy) props.onClose();
      }}
    >
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!props.busy) props.onConfirm();
          }}
        >
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className={styles.content}>
              {props.children}
              {props.error !== null && <FailureBar error={props.error} />}
            </DialogContent>
            <DialogActions>
              <Button
                className={styles.button}
                onClick={props.onClose}
                disabledFocusable={props.busy}
              >
                {props.cancel}
              </Button>
              <Button
                className={styles.button}
                type="submit"
                appearance="primary"
                disabledFocusable={props.busy}
                {...(props.busy ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
              >
                {props.confirm}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
