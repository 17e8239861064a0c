import { DrawerBody, makeStyles, tokens } from "@fluentui/react-components";
import { SideDrawer } from "../../components/side-drawer";
import { TheirDoctors } from "../../components/their-doctors";
import type { PersonRow } from "@near-peer/bot/contract";
import { personText } from "../../text/person";
import { Borrowing } from "./borrowing";
import { FindAccount } from "./find-account";
import { InvitationMail } from "./invitation-mail";
import { Letters } from "./letters";
import { PersonFacts } from "./person-facts";
import { RecordChoice } from "./record-choice";
import { UndoLink } from "./undo-link";

const useStyles = makeStyles({
  sections: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalXXL,
  },
});

/** Whether a supporter gets no new doctors any more, or none for now. */
function isStopped({ volunteering, awayUntil }: PersonRow): boolean {
  return volunteering === "stepped-down" || volunteering === "not-able" || awayUntil !== undefined;
}

/** One person, at the side of the list: who they are, and what a director can do about them. Closed while there is none. */
export default function PersonDrawer(props: {
  readonly schemeId: string;
  readonly person: PersonRow | undefined;
  readonly onClose: () => void;
}) {
  const { schemeId, person, onClose } = props;
  const styles = useStyles();
  return (
    <SideDrawer
      open={person !== undefined}
      title={person?.name ?? ""}
      close={personText.close}
      onClose={onClose}
    >
      {person !== undefined && (
        <>
          <DrawerBody>
            <div className={styles.sections} key={person.personId}>
              <PersonFacts person={person} />
              {person.optedOut !== undefined && (
                <RecordChoice schemeId={schemeId} person={person} />
              )}
              {person.mayBorrow !== undefined && (
                <Borrowing schemeId={schemeId} person={person} may={person.mayBorrow} />
              )}
              <TheirDoctors
                schemeId={schemeId}
                supporter={person}
                carrying={person.carrying ?? 0}
                stopped={isStopped(person)}
                until={person.until}
                onLeave={onClose}
              />
              {person.linked ? (
                <UndoLink schemeId={schemeId} person={person} onDone={onClose} />
              ) : (
                <>
                  <FindAccount schemeId={schemeId} person={person} onDone={onClose} />
                  <InvitationMail schemeId={schemeId} person={person} />
                </>
              )}
              <Letters schemeId={schemeId} person={person} onErased={onClose} />
            </div>
          </DrawerBody>
        </>
      )}
    </SideDrawer>
  );
}
