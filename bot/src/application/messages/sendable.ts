import type { PairingId } from "../../scheme/shared/ids";
import type { Colleague } from "../colleague";

/** A message with everything its card shows, worked out when it is sent. */
export type SendableMessage = PairingSendable | SubjectSendable;

/** A message about a pairing. */
export type PairingSendable =
  | {
      readonly kind: "supporter-announced";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
      readonly optedOut: boolean;
    }
  | {
      readonly kind: "doctor-announced";
      readonly pairingId: PairingId;
      readonly doctor: Colleague;
      /** The day the doctor starts, in words; empty where they have started. */
      readonly startsOn: string;
      /** A ready introduction to change. */
      readonly draft: string;
    }
  | {
      readonly kind: "introduction";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
      readonly text: string;
    }
  | { readonly kind: "opt-out-told"; readonly pairingId: PairingId; readonly doctor: Colleague }
  | { readonly kind: "rejoin-told"; readonly pairingId: PairingId; readonly doctor: Colleague }
  | {
      readonly kind: "pairing-ended";
      readonly pairingId: PairingId;
      readonly other: Colleague;
      /** What the reader was in the pairing. */
      readonly readerWas: "foundation-doctor" | "supporter";
      readonly directorName: string;
    }
  | {
      readonly kind: "reminder";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
      readonly optedOut: boolean;
    };

/** A message about something else. */
export type SubjectSendable = { readonly kind: "needs-you"; readonly firstName: string };
