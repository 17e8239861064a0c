import { complaintClock } from "../../scheme/complaint/complaint";
import type { ConcernAbout } from "../../scheme/concern/concern";
import { readerChoices, type ReaderChoice } from "../../scheme/concern/who-reads";
import type { Scheme } from "../../scheme/policy/policy";
import type { Instant } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";

/** What somebody is told before they complain, and what the form offers. */
export interface ComplaintOptions {
  readonly scheme: Scheme;
  /** Whom they can choose; empty where nobody could read it. */
  readonly choices: readonly ReaderChoice[];
  /** Whether one about a director could be read by anybody. */
  readonly aboutDirector: boolean;
  /** By when one made now is answered. */
  readonly answerBy: Instant;
}

/** Whom somebody can complain to about their data; anybody of the scheme may (PF-21). */
export function makeComplaintOptions({ store, clock }: Pick<Ports, "store" | "clock">) {
  return async ({
    schemeId,
    person,
  }: Pick<Actor, "schemeId" | "person">): Promise<ComplaintOptions> => {
    const now = clock.now();
    const [scheme, found] = await Promise.all([store.scheme(schemeId), store.people(schemeId)]);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const people = valuesOf(found);
    const choicesFor = (about: ConcernAbout) =>
      readerChoices({ authorId: person.value.id, about, raisedAt: now }, people, now);
    return {
      scheme: scheme.value,
      choices: choicesFor({ kind: "something-else" }),
      aboutDirector: choicesFor({ kind: "director" }).length > 0,
      answerBy: complaintClock(now).answerBy,
    };
  };
}
