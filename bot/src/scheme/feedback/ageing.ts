import { RETENTION_BOUNDS } from "../retention/retention-policy";
import type { PairingId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import type { Feedback } from "./feedback";
import type { FeedbackRelease, SchemeFeedback } from "./release";

/** Feedback that has an age, by the id under which it is removed. */
export type AgeingFeedback =
  | { readonly id: string; readonly of: "feedback"; readonly record: Feedback }
  | { readonly id: string; readonly of: "scheme-feedback"; readonly record: SchemeFeedback }
  | { readonly id: string; readonly of: "feedback-release"; readonly record: FeedbackRelease };

/** From when it counts; with another period than the scheme's where `months` is there. */
interface FeedbackAge {
  readonly id: string;
  readonly from: IsoDate | undefined;
  readonly months?: number;
}

/**
 * From when feedback counts: named from the day it was given; a release, which goes as a whole, from the end of its month; what waits to be
 * released may wait for the longest time there is, and then goes unread. That a doctor wrote is kept while the pairing is: it
 * decides what of others may be released.
 */
export function ageOfFeedback(
  { id, of, record }: AgeingFeedback,
  pairings: ReadonlySet<PairingId>,
): FeedbackAge {
  const months = RETENTION_BOUNDS.feedback.most;
  switch (of) {
    case "feedback-release":
      return { id, from: `${record.releasedIn}-28` };
    case "scheme-feedback":
      return { id, from: `${record.givenIn}-28`, months };
    case "feedback": {
      const { state, givenOn } = record;
      if (state.state === "named") return { id, from: givenOn };
      if (state.state === "waiting") return { id, from: givenOn, months };
      return { id, from: pairings.has(record.id) ? undefined : givenOn };
    }
  }
}
