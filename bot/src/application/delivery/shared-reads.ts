import type { Person } from "../../scheme/people/person";
import type { PlannedMessage } from "../../scheme/messages/message";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { isStoreUnavailable } from "../ports/store-unavailable";

type Read = Pick<Ports, "store" | "users">;

/**
 * The same ports, which know already what a group of messages is about: their people, pairings and accounts were read
 * together, and nothing is read twice. Not for longer than it takes to decide on that group, since what is true changes.
 * @throws StoreUnavailable where the store is down.
 */
export async function sharedReads<Some extends Read>(
  ports: Some,
  messages: readonly PlannedMessage[],
): Promise<Some> {
  const once = makeOnce();
  const sharing = shareThrough(ports, once);
  const schemes = Map.groupBy(messages, ({ schemeId }) => schemeId);
  const people = await Promise.all(
    [...schemes].map(([schemeId, ofScheme]) => knowTogether(ports, once, schemeId, ofScheme)),
  );
  await knowUsers(ports, once, people.flat());
  return sharing;
}

function shareThrough<Some extends Read>(ports: Some, { once }: Once): Some {
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

/** Reads what the messages of a scheme are about. What is not found so is read one by one when it is asked for. */
async function knowTogether(
  { store }: Read,
  { know }: Once,
  schemeId: SchemeId,
  messages: readonly PlannedMessage[],
): Promise<readonly Versioned<Person>[]> {
  const found = await unlessUnreadable(
    store.together(schemeId, {
      pairings: messages.flatMap((one) => ("pairingId" in one ? [one.pairingId] : [])),
      people: messages.map(({ recipientId }) => recipientId),
    }),
  );
  for (const one of found?.pairings ?? []) know(`pairing ${schemeId} ${one.value.id}`, one);
  for (const one of found?.people ?? []) know(`person ${schemeId} ${one.value.id}`, one);
  return found?.people ?? [];
}

async function knowUsers(
  { users }: Read,
  { know }: Once,
  people: readonly Versioned<Person>[],
): Promise<void> {
  const ids = people.flatMap(({ value: { link } }) =>
    link.state === "linked" ? [link.userId] : [],
  );
  for (const one of (await unlessUnreadable(users.several(ids))) ?? []) {
    know(`user ${one.value.userId}`, one);
  }
}

/**
 * Undefined where one document of many cannot be read: then each is read by itself, so that only the message that it
 * belongs to suffers from it.
 */
async function unlessUnreadable<Result>(read: Promise<Result>): Promise<Result | undefined> {
  try {
    return await read;
  } catch (fault) {
    if (isStoreUnavailable(fault)) throw fault;
    return undefined;
  }
}

type Once = ReturnType<typeof makeOnce>;

/** Each piece of work is done once, and its result given to all who ask; unless it is known already. */
function makeOnce() {
  const results = new Map<string, unknown>();
  return {
    know: (what: string, result: unknown): void => {
      results.set(what, Promise.resolve(result));
    },
    once: <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
      const known = results.get(what);
      if (isResult<Result>(known)) return known;
      const result = work();
      results.set(what, result);
      return result;
    },
  };
}

/** What is kept under a name is always what the work of that name came to. */
function isResult<Result>(known: unknown): known is Promise<Result> {
  return known !== undefined;
}
