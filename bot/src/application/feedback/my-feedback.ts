import { londonDate } from "../../scheme/calendar/london";
import { isFeedbackOpen, lastFeedbackDay } from "../../scheme/feedback/asking";
import type { Feedback } from "../../scheme/feedback/feedback";
import type { SchemeFeedback } from "../../scheme/feedback/release";
import type { Pairing } from "../../scheme/pairing/pairing";
import { hasRole } from "../../scheme/people/standing";
import type { Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

/** Somebody who gives feedback. */
export type Giver = Pick<Actor, "schemeId" | "person">;

/** What somebody may say of a supporter, or said. */
export interface MyFeedbackOfPair {
  readonly pairing: Pairing;
  readonly supporter: Person;
  /** Whether it can be given now, and until when. */
  readonly open: boolean;
  readonly until: IsoDate;
  readonly given?: Versioned<Feedback>;
}

/** What somebody may say, or said, in a scheme. */
export interface MyFeedback {
  readonly scheme: Scheme;
  readonly pairs: readonly MyFeedbackOfPair[];
  /** Whether they can say something about the scheme. */
  readonly ofScheme: boolean;
  /** What they said about it, while it waits. */
  readonly aboutScheme?: Versioned<SchemeFeedback>;
}

/** What a doctor may say to their supporters, and everybody who takes part about the scheme; and what became of it (NP24, NP25). */
export function makeMyFeedback(ports: Pick<Ports, "store" | "clock" | "sealer">) {
  const { store, clock } = ports;
  return async ({ schemeId, person }: Giver): Promise<MyFeedback> => {
    const { id } = person.value;
    const today = londonDate(clock.now());
    const [scheme, pairings, aboutScheme] = await Promise.all([
      store.scheme(schemeId),
      store.pairingsOf(schemeId, id),
      findSchemeFeedback(ports, schemeId, id),
    ]);
    if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
    const months = scheme.value.policy.feedbackMonths;
    const own = pairings.map(({ value }) => value).filter(({ doctorId }) => doctorId === id);
    const pairs = await Promise.all(
      own.map(async (pairing): Promise<readonly MyFeedbackOfPair[]> => {
        const given = await store.find(schemeId, "feedback", pairing.id);
        const open = isFeedbackOpen(pairing, months, today);
        if (!open && (given === undefined || given.value.state.state === "taken-back")) return [];
        const supporter = (await store.person(schemeId, pairing.supporterId))?.value;
        if (supporter === undefined) return [];
        const until = lastFeedbackDay(pairing, months);
        return [{ pairing, supporter, open, until, ...(given === undefined ? {} : { given }) }];
      }),
    );
    return {
      scheme: scheme.value,
      pairs: pairs.flat(),
      ofScheme: takesPart(person.value, today),
      ...(aboutScheme === undefined ? {} : { aboutScheme }),
    };
  };
}

/** Whether somebody is a doctor of the scheme, supported or supporting. */
export function takesPart(person: Person, today: IsoDate): boolean {
  return hasRole(person, "foundation-doctor", today) || hasRole(person, "senior-doctor", today);
}

/** Under what somebody's feedback about the scheme waits; nobody can tell whose it is without the scheme's key. */
export function markOfAuthor(
  { sealer }: Pick<Ports, "sealer">,
  schemeId: SchemeId,
  authorId: PersonId,
): Promise<string> {
  return sealer.mark(schemeId, `feedback on the scheme by ${authorId}`);
}

/** What somebody said about the scheme, while it waits. */
export async function findSchemeFeedback(
  ports: Pick<Ports, "store" | "sealer">,
  schemeId: SchemeId,
  authorId: PersonId,
): Promise<Versioned<SchemeFeedback> | undefined> {
  const id = await markOfAuthor(ports, schemeId, authorId);
  return ports.store.find(schemeId, "scheme-feedback", id);
}
