import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FailureBar } from "./failure";

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
            <DialogContent>
              {props.children}
              {props.error !== null && <FailureBar error={props.error} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={props.onClose} disabledFocusable={props.busy}>
                {props.cancel}
              </Button>
              <Button
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
