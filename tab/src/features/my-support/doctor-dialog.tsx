import { shortDay } from "../../platform/london-time";
import { doctorChoicesText as text } from "../../text/choices";
import { teamOf } from "../../text/counted";
import { ChangeDialog } from "./change-dialog";
import { DifferentDialog } from "./different-dialog";
import type { SchemeOptions } from "./use-options";

/** What a foundation doctor can decide. */
export type DoctorStep = "different" | "take-back" | "stop" | "another" | "nobody" | "want";

/** Asks a foundation doctor once more, and says first what will happen. */
export function DoctorDialog(props: {
  readonly options: SchemeOptions;
  readonly step: DoctorStep;
  readonly onClose: () => void;
}) {
  const { step, onClose } = props;
  const { schemeId, directorName, usuallyBy, asDoctor } = props.options;
  if (asDoctor === undefined) return null;
  const { pairingId = "", lastPairingId = "", supporterFirstName, optedOut } = asDoctor;
  const team = teamOf(directorName);
  const cancel = text.keep;
  const own = { schemeId, onClose };
  switch (step) {
    case "different":
      return (
        <DifferentDialog
          {...own}
          pairingId={pairingId}
          title={text.differentTitle}
          confirm={text.different}
          says={text.differentText(team, supporterFirstName, shortDay(usuallyBy))}
        />
      );
    case "take-back":
      return (
        <ChangeDialog
          {...own}
          change={{ change: "take-back", pairingId }}
          words={{
            title: text.takeBackTitle,
            confirm: text.takeBack,
            cancel,
            done: text.takenBack,
          }}
        >
          <p>{text.takeBackText}</p>
        </ChangeDialog>
      );
    case "stop":
      return (
        <ChangeDialog
          {...own}
          change={{ change: "stop", pairingId }}
          words={{ title: text.stopTitle, confirm: text.stopConfirm, cancel, done: text.stopped }}
        >
          <p>{text.stopText(team, supporterFirstName)}</p>
          {!optedOut && <p>{text.stopInstead(supporterFirstName)}</p>}
        </ChangeDialog>
      );
    case "another":
      return (
        <ChangeDialog
          {...own}
          change={{ change: "ask-for-another", pairingId: lastPairingId }}
          words={{ title: text.want, confirm: text.another, cancel, done: text.anotherDone }}
        >
          <p>{text.wantText(team, shortDay(usuallyBy))}</p>
        </ChangeDialog>
      );
    case "nobody":
      return (
        <ChangeDialog
          {...own}
          change={{ change: "want-nobody" }}
          words={{
            title: text.nobodyTitle,
            confirm: text.nobodyConfirm,
            cancel,
            done: text.nobodyDone,
          }}
        >
          <p>{text.nobodyText(team)}</p>
        </ChangeDialog>
      );
    case "want":
      return (
        <ChangeDialog
          {...own}
          change={{ change: "want-somebody" }}
          words={{ title: text.want, confirm: text.want, cancel, done: text.wantDone }}
        >
          <p>{text.wantText(team, shortDay(usuallyBy))}</p>
        </ChangeDialog>
      );
  }
}
