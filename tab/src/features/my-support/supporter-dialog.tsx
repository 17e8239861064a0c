import { shortDay } from "../../platform/london-time";
import { doctorChoicesText, supporterChoicesText as text } from "../../text/choices";
import { teamOf } from "../../text/counted";
import { ChangeDialog } from "./change-dialog";
import { DifferentDialog } from "./different-dialog";
import { NoteDialog } from "./note-dialog";
import type { DoctorOfMine, SchemeOptions } from "./use-options";

/** What a supporter can decide about one of their doctors. */
export type SupporterStep = "cannot" | "different" | "take-back" | "stop" | "note";

/** Asks a supporter once more, and says first what will happen. */
export function SupporterDialog(props: {
  readonly options: SchemeOptions;
  readonly doctor: DoctorOfMine;
  readonly step: SupporterStep;
  readonly onClose: () => void;
}) {
  const { doctor, onClose } = props;
  const { schemeId, directorName, usuallyBy } = props.options;
  const { pairingId, doctorFirstName } = doctor;
  const team = teamOf(directorName);
  const cancel = doctorChoicesText.keep;
  const own = { schemeId, onClose };
  switch (props.step) {
    case "cannot":
      return (
        <ChangeDialog
          {...own}
          change={{ change: "cannot-just-now", pairingId }}
          words={{
            title: text.cannotTitle,
            confirm: text.cannotConfirm,
            cancel,
            done: text.cannotDone,
          }}
        >
          <p>{text.cannotText(team, doctorFirstName)}</p>
        </ChangeDialog>
      );
    case "different":
      return (
        <DifferentDialog
          {...own}
          pairingId={pairingId}
          title={text.differentTitle}
          confirm={text.different}
          says={text.differentText(team, doctorFirstName, shortDay(usuallyBy))}
        />
      );
    case "take-back":
      return (
        <ChangeDialog
          {...own}
          change={{ change: "take-back", pairingId }}
          words={{
            title: doctorChoicesText.takeBackTitle,
            confirm: doctorChoicesText.takeBack,
            cancel,
            done: doctorChoicesText.takenBack,
          }}
        >
          <p>{doctorChoicesText.takeBackText}</p>
        </ChangeDialog>
      );
    case "stop":
      return (
        <ChangeDialog
          {...own}
          change={{ change: "stop", pairingId }}
          words={{
            title: doctorChoicesText.stopTitle,
            confirm: doctorChoicesText.stopConfirm,
            cancel,
            done: text.stopped(doctorFirstName),
          }}
        >
          <p>{text.stopText(team, doctorFirstName)}</p>
        </ChangeDialog>
      );
    case "note":
      return <NoteDialog {...own} doctor={doctor} />;
  }
}
