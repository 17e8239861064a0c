import type { Ports } from "../ports/ports";

type Read = Pick<Ports, "store" | "users">;

/**
 * The same ports, which read nothing twice: for one group of messages that are composed together, whose people, pairings
 * and schemes are partly the same. Not for longer than that, since what is true changes.
 */
export function sharedReads<Some extends Read>(ports: Some): Some {
  const once = makeOnce();
  const { store, users } = ports;
  return {
    ...ports,
    store: {
      ...store,
      scheme: (schemeId) => once(`scheme ${schemeId}`, () => store.scheme(schemeId)),
      person: (schemeId, id) => once(`person ${schemeId} ${id}`, () => store.person(schemeId, id)),
      people: (schemeId) => once(`people ${schemeId}`, () => store.people(schemeId)),
      pairing: (schemeId, id) =>
        once(`pairing ${schemeId} ${id}`, () => store.pairing(schemeId, id)),
      publication: (schemeId, id) =>
        once(`publication ${schemeId} ${id}`, () => store.publication(schemeId, id)),
    },
    users: { ...users, user: (userId) => once(`user ${userId}`, () => users.user(userId)) },
  };
}

/** Each piece of work is done once, and its result given to all who ask. */
function makeOnce() {
  const results = new Map<string, unknown>();
  return <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const known = results.get(what);
    if (isResult<Result>(known)) return known;
    const result = work();
    results.set(what, result);
    return result;
  };
}

/** What is kept under a name is always what the work of that name came to. */
function isResult<Result>(known: unknown): known is Promise<Result> {
  return known !== undefined;
}
