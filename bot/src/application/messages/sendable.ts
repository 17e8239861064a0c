import type { RecordedChoice } from "../../scheme/participation/recorded-choice";
import type { SupporterProfile } from "../../scheme/people/person";
import type { Signpost } from "../../scheme/policy/policy";
import type { PairingId, SchemeId } from "../../scheme/shared/ids";
import type { Sensitive } from "../../scheme/shared/sensitive";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import type { OwnWords } from "../../scheme/words/own-words";
import type { Colleague, ContactForNow } from "../colleague";

/** A message with everything its card shows, worked out when it is sent: `words` are the lines that its scheme says itself. */
export type SendableMessage = (PairingSendable | SubjectSendable) & {
  readonly words?: OwnWords;
};

/** A message about a pairing. */
export type PairingSendable =
  | {
      readonly kind: "supporter-announced";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
      readonly profile: SupporterProfile;
      readonly optedOut: boolean;
      /** Near-peer cannot reach the other half in Teams as things stand (NP12); the same below. */
      readonly otherUnreachable: boolean;
    }
  | {
      readonly kind: "doctor-announced";
      readonly pairingId: PairingId;
      readonly doctor: Colleague;
      /** The day the doctor starts, in words; empty where they have started. */
      readonly startsOn: string;
      /** A ready introduction to change. */
      readonly draft: string;
      readonly otherUnreachable: boolean;
    }
  | {
      readonly kind: "introduction";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
      readonly text: Sensitive<string>;
    }
  | { readonly kind: "opt-out-told"; readonly pairingId: PairingId; readonly doctor: Colleague }
  | { readonly kind: "rejoin-told"; readonly pairingId: PairingId; readonly doctor: Colleague }
  | {
      readonly kind: "pairing-ended";
      readonly pairingId: PairingId;
      readonly other: Colleague;
      /** What the reader was in the pairing. */
      readonly readerWas: "foundation-doctor" | "supporter";
      /** The other left the scheme for good and is not named any more; nobody says why (PF-15). */
      readonly otherLeft: boolean;
      readonly directorName: string;
    }
  | {
      readonly kind: "opt-out-asked" | "rejoin-asked";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
    }
  | {
      readonly kind: "supporter-away";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
      readonly until: IsoDate;
      readonly directorName: string;
    }
  | {
      readonly kind: "agreement-invitation" | "agreement-to-sign";
      readonly pairingId: PairingId;
      /** The other half, whoever reads it. */
      readonly other: Colleague;
    }
  | {
      readonly kind: "introduction-due";
      readonly pairingId: PairingId;
      readonly doctor: Colleague;
    }
  | {
      readonly kind: "feedback-invitation";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
      /** The last day on which it is taken. */
      readonly until: IsoDate;
    }
  | {
      readonly kind: "reminder";
      readonly pairingId: PairingId;
      readonly supporter: Colleague;
      readonly optedOut: boolean;
    };

/** A message about something else. */
export type SubjectSendable =
  | {
      readonly kind: "wishes-invitation";
      readonly schemeId: SchemeId;
      readonly firstName: string;
      readonly schemeName: string;
    }
  | {
      readonly kind: "pulse-invitation";
      /** Their own last day for it. */
      readonly until: IsoDate;
    }
  | { readonly kind: "needs-you"; readonly schemeId: SchemeId; readonly firstName: string }
  | {
      readonly kind: "not-allocated";
      readonly firstName: string;
      readonly contact: ContactForNow;
      /** The day by which they are told of a supporter. */
      readonly expectedBy: IsoDate;
    }
  | {
      readonly kind: "supporter-approached";
      readonly applicantId: string;
      readonly applicant: Colleague;
      readonly schemeName: string;
      /** The last day on which to speak, in words. */
      readonly until: string;
    }
  | {
      readonly kind: "application-decided";
      readonly schemeName: string;
      readonly directorName: string;
      readonly stands: boolean;
      /** They said that they did the mentoring module (NP11). */
      readonly trained: boolean;
    }
  | {
      readonly kind: "choice-recorded";
      readonly choice: RecordedChoice;
      readonly directorName: string;
    }
  | {
      readonly kind: "request-closed";
      readonly pairingId: PairingId;
      readonly directorName: string;
    }
  | {
      readonly kind: "supervisor-launch-notice";
      readonly firstName: string;
      readonly schemeName: string;
      readonly provider: string;
      readonly directorName: string;
      /** The programme's first day, in words; empty once it has begun. */
      readonly startsOn: string;
      readonly workingDays: number;
    }
  | {
      readonly kind: "volunteer-invitation";
      readonly schemeId: SchemeId;
      readonly firstName: string;
      readonly schemeName: string;
      readonly directorName: string;
      readonly startsOn: string;
      /** How many doctors a supporter has at most, where they say nothing else. */
      readonly doctors: number;
      /** The scheme's own words; empty where it has none. */
      readonly ownWords: string;
    }
  | {
      readonly kind: "concern-raised" | "concern-unread";
      readonly schemeId: SchemeId;
      readonly schemeName: string;
      readonly readBy: Instant;
    }
  | {
      readonly kind: "complaint-to-read";
      readonly schemeId: SchemeId;
      readonly schemeName: string;
      readonly answerBy: Instant;
    }
  | {
      readonly kind: "complaint-answered";
      readonly schemeName: string;
      /** "NP-1A2B3C4D". */
      readonly reference: string;
    }
  | {
      readonly kind: "tip-decided";
      readonly schemeName: string;
      readonly shown: boolean;
      /** A director said why, for its author to read in the tab. */
      readonly reason: boolean;
    }
  | {
      readonly kind: "statement-issued";
      readonly firstName: string;
      readonly schemeName: string;
      readonly directorName: string;
    }
  | {
      readonly kind: "copy-made";
      readonly schemeName: string;
      readonly directorName: string;
      /** The day of the letter. */
      readonly askedOn: IsoDate;
    }
  | {
      readonly kind: "concern-read";
      readonly raisedAt: Instant;
      /** "Amara Whitfield, director"; empty where nobody knows any more. */
      readonly reader: string;
    }
  | {
      readonly kind: "concern-stranded";
      readonly raisedAt: Instant;
      readonly signposts: readonly Signpost[];
    };
