import {
  Button,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  useRestoreFocusSource,
} from "@fluentui/react-components";
import { Dismiss24Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({ drawer: { width: "min(32rem, 100vw)" } });

/** One row of a list in full, at its side. The focus goes back to where it was when it closes. */
export function SideDrawer(props: {
  readonly open: boolean;
  readonly title: string;
  /** What the cross is called. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { onClose } = props;
  const styles = useStyles();
  const focusSource = useRestoreFocusSource();
  return (
    <OverlayDrawer
      {...focusSource}
      className={styles.drawer}
      position="end"
      open={props.open}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={props.close}
              icon={<Dismiss24Regular />}
              onClick={onClose}
            />
          }
        >
          {props.title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      {props.children}
    </OverlayDrawer>
  );
}
