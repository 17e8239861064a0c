import type { Concern } from "../../scheme/concern/concern";
import { isOverdue, readsAs, type ReaderRole } from "../../scheme/concern/who-reads";
import type { Person } from "../../scheme/people/person";
import type { Instant } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";

/** A concern in the list of somebody who may read it; its words are only in the concern itself. */
export interface ConcernToRead {
  readonly concern: Concern;
  readonly as: ReaderRole;
  readonly author: Person | undefined;
  /** The other half of the pair that it is about. */
  readonly concerned?: Person;
  /** Who read it first. */
  readonly reader?: Person;
  readonly overdue: boolean;
}

/**
 * The concerns that somebody may read: unread ones first, the one that is due soonest at the top (NP22). Of
 * any other they learn nothing, not even that it is there.
 */
export function makeConcernsToRead({ store, clock }: Pick<Ports, "store" | "clock">) {
  return async ({
    schemeId,
    person,
  }: Pick<Actor, "schemeId" | "person">): Promise<readonly ConcernToRead[]> => {
    const now = clock.now();
    const concerns = (await store.list(schemeId, "concern")).flatMap(({ value }) => {
      const as = readsAs(value, person.value, now);
      return as === undefined ? [] : [{ concern: value, as }];
    });
    if (concerns.length === 0) return [];
    const people = (await store.people(schemeId)).map(({ value }) => value);
    const byId = new Map(people.map((one) => [one.id, one]));
    return concerns
      .map(({ concern, as }) => ({ as, ...named(concern, byId, now) }))
      .toSorted((a, b) => (concernKey(a.concern) < concernKey(b.concern) ? -1 : 1));
  };
}

function named(concern: Concern, byId: ReadonlyMap<string, Person>, now: Instant) {
  const { about, state } = concern;
  const concerned = about.kind === "pair-half" ? byId.get(about.personId) : undefined;
  const reader = state.state === "raised" ? undefined : byId.get(state.firstRead.by);
  return {
    concern,
    author: byId.get(concern.authorId),
    ...(concerned === undefined ? {} : { concerned }),
    ...(reader === undefined ? {} : { reader }),
    overdue: isOverdue(concern, now),
  };
}

const RANK = { raised: 0, read: 1, closed: 2 } as const;
/** A moment after every other, in milliseconds: what is taken from it sorts the other way round. */
const LATEST_MS = 1e14;

/** Sorts as text: unread ones first, the one due soonest at the top; then the others, the newest first. */
export function concernKey({ id, state, readBy, raisedAt }: Concern): string {
  const dueFirst = state.state === "raised";
  const order = dueFirst ? Date.parse(readBy) : LATEST_MS - Date.parse(raisedAt);
  return `${RANK[state.state]}.${String(order).padStart(15, "0")}.${id}`;
}
