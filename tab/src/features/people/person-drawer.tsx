import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
  useRestoreFocusSource,
} from "@fluentui/react-components";
import { Dismiss24Regular } from "@fluentui/react-icons";
import type { PersonRow } from "@near-peer/bot/contract";
import { personText } from "../../text/person";
import { FindAccount } from "./find-account";
import { InvitationMail } from "./invitation-mail";
import { PersonFacts } from "./person-facts";
import { RecordChoice } from "./record-choice";
import { UndoLink } from "./undo-link";

const useStyles = makeStyles({
  drawer: { width: "min(30rem, 100vw)" },
  sections: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalXXL,
  },
});

/** One person, at the side of the list: who they are, and what a director can do about them. Closed while there is none. */
export default function PersonDrawer(props: {
  readonly schemeId: string;
  readonly person: PersonRow | undefined;
  readonly onClose: () => void;
}) {
  const { schemeId, person, onClose } = props;
  const styles = useStyles();
  const focusSource = useRestoreFocusSource();
  return (
    <OverlayDrawer
      {...focusSource}
      className={styles.drawer}
      position="end"
      open={person !== undefined}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      {person !== undefined && (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              action={
                <Button
                  appearance="subtle"
                  aria-label={personText.close}
                  icon={<Dismiss24Regular />}
                  onClick={onClose}
                />
              }
            >
              {person.name}
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody>
            <div className={styles.sections} key={person.personId}>
              <PersonFacts person={person} />
              {person.optedOut !== undefined && (
                <RecordChoice schemeId={schemeId} person={person} />
              )}
              {person.linked ? (
                <UndoLink schemeId={schemeId} person={person} onDone={onClose} />
              ) : (
                <>
                  <FindAccount schemeId={schemeId} person={person} onDone={onClose} />
                  <InvitationMail schemeId={schemeId} person={person} />
                </>
              )}
            </div>
          </DrawerBody>
        </>
      )}
    </OverlayDrawer>
  );
}
