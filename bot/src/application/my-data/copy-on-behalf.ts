import { londonDate } from "../../scheme/calendar/london";
import { messageOn } from "../../scheme/messages/plan";
import { isErased } from "../../scheme/people/erased";
import {
  whyNotOnBehalf,
  type AskedInWriting,
  type OnBehalfRefusal,
} from "../../scheme/people/asked-in-writing";
import { fullName, type Person } from "../../scheme/people/person";
import type { PersonId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import { mayBeCounted, mayBeKnown } from "../watching/may-be-known";
import { ownRow, type NameOf } from "./own-row";
import { ownRequests, ownSupport } from "./own-support";
import { ownMessages } from "./own-traces";
import { partOfCopy, type DataSection, type SectionName } from "./sections";

/** What a director may hand over of somebody: what they may read themselves. */
export interface CopyOnBehalf {
  readonly takenAt: Instant;
  readonly schemeName: string;
  readonly provider: string;
  readonly name: string;
  readonly sections: readonly DataSection[];
  /** Parts that are in nobody's hand but theirs; the same for everybody, so that it tells nothing. */
  readonly notIn: readonly { readonly name: SectionName; readonly title: string }[];
}

/** Sealed for the person alone, or not theirs to know who run the scheme. */
const NOT_IN: readonly SectionName[] = [
  "account",
  "statements",
  "concerns",
  "complaints",
  "feedback",
  "tips",
  "recognition",
  "looks",
  "acts",
];

/** Why there is none. */
export type CopyRefusal = OnBehalfRefusal | { readonly code: "person-unknown" };

type CopyPorts = Pick<Ports, "store" | "outbox" | "clock" | "ids">;

/**
 * A copy of what is kept of somebody who asked in writing, for a director to hand over (PF-14): without anything that a director may
 * not read, of which it is only said that it would not be in here, whether there is any or not. That it was made is an
 * event, and a message to whoever it is about, before anything is answered: somebody else may have written the letter. Refused for
 * oneself, and on a letter of a day that cannot be.
 */
export function makeCopyOnBehalf(ports: CopyPorts) {
  return async (
    { schemeId, person: director }: Actor,
    personId: PersonId,
    { askedOn, checked }: AskedInWriting,
  ): Promise<Outcome<CopyOnBehalf, CopyRefusal>> => {
    const found = await ports.store.person(schemeId, personId);
    if (found === undefined || isErased(found.value)) return refused({ code: "person-unknown" });
    const by = director.value.id;
    const now = ports.clock.now();
    const wrong = whyNotOnBehalf(by, personId, { askedOn }, londonDate(now));
    if (wrong !== undefined) return refused(wrong);
    const act = { type: "CopyMadeOnBehalf", askedOn, checked } as const;
    const told = { schemeId, recipientId: personId, subjectId: askedOn, occurrence: now };
    await ports.store.commit({
      schemeId,
      events: [eventOf(ports, { schemeId, by, personId }, act)],
      messages: [messageOn("copy-made", told, now)],
    });
    return done(await copyOf(ports, found.value));
  };
}

async function copyOf({ store, outbox, clock }: CopyPorts, person: Person): Promise<CopyOnBehalf> {
  const { schemeId, id } = person;
  const [scheme, pairings, people, requests, messages] = await Promise.all([
    store.scheme(schemeId),
    store.pairingsOf(schemeId, id),
    store.people(schemeId),
    store.list(schemeId, "request"),
    outbox.allTo(schemeId, id),
  ]);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  const names = new Map(people.map(({ value }) => [value.id, fullName(value.name)]));
  const nameOf: NameOf = (other) => names.get(other) ?? "Somebody who has left";
  const now = clock.now();
  return {
    takenAt: now,
    schemeName: scheme.value.name,
    provider: scheme.value.provider,
    name: fullName(person.name),
    sections: [
      ...ownRow(person, nameOf),
      ownSupport(person, valuesOf(pairings), { nameOf, now }, []),
      ownRequests(person, valuesOf(requests), []),
      ownMessages({
        messages: messages.messages.filter(({ value }) => mayBeKnown(value.message.kind)),
        unreadable: messages.unreadable.filter(({ value }) => mayBeCounted(value)),
      }),
    ],
    notIn: NOT_IN.map((name) => ({ name, title: partOfCopy(name) })),
  };
}
