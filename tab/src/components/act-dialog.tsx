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
import { useState, type ReactNode } from "react";
import { FailureBar } from "./failure";
import { goesBackToNoDay } from "./no-day";
import { WhenGone } from "./when-gone";

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
  /**
   * Whether the dialog has served its turn: it goes, then `onDone` is called. What stands around it has to
   * stay until then; taken away while open, a dialog leaves the page hidden from screen readers.
   */
  readonly done: boolean;
  readonly onDone: () => void;
  readonly onConfirm: () => void;
  /** Called when the dialog has gone without anything being done. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [cancelled, setCancelled] = useState(false);
  const open = !cancelled && !props.done;
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => {
        if (!data.open && !props.busy) setCancelled(true);
      }}
    >
      <DialogSurface>
        <WhenGone closed={!open} onGone={props.done ? props.onDone : props.onClose} />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!props.busy && !goesBackToNoDay(event.currentTarget)) props.onConfirm();
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
                onClick={() => {
                  if (!props.busy) setCancelled(true);
                }}
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
