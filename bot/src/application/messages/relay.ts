import { londonDate } from "../../scheme/calendar/london";
import type { PlannedMessage } from "../../scheme/messages/message";
import {
  announcements,
  displacedAnnouncements,
  messageOn,
  needsYou,
} from "../../scheme/messages/plan";
import { interimContactOf } from "../../scheme/pairing/interim";
import type { Pairing } from "../../scheme/pairing/pairing";
import { rolesOn, runsScheme } from "../../scheme/people/standing";
import type { PublicationId, SchemeId } from "../../scheme/shared/ids";
import { mayDo } from "../access/permissions";
import { doEach } from "../do-each";
import type { Ports } from "../ports/ports";
import type { Passable, Pending } from "../ports/relay-source";
import type { Publication } from "../records";
import { takeOut } from "../watching/take-out";

type RelayPorts = Pick<Ports, "relaySource" | "outbox" | "audit" | "store" | "holidays">;

const AT_ONCE = 100;

/**
 * Passes on what a scheme's acts left behind: messages to the outbox, events to the audit trail. Safe
 * to run twice, anywhere, at any time, and after a crash at any step: everything has an id of its own. What cannot be
 * passed on stays where it is and holds up nothing else. @throws AggregateError of what failed.
 */
export function makeRelay(ports: RelayPorts) {
  return async (schemeId: SchemeId): Promise<void> => {
    for (;;) {
      const pending = await ports.relaySource.pending(schemeId, AT_ONCE);
      const faults = await passAllOn(ports, schemeId, pending);
      if (faults.length > 0) {
        throw new AggregateError(faults, "Some of what acts left behind was not passed on.");
      }
      if (pending.length < AT_ONCE) return;
    }
  };
}

/** What failed of it. */
function passAllOn(
  ports: RelayPorts,
  schemeId: SchemeId,
  pending: readonly Pending[],
): Promise<readonly unknown[]> {
  const intended = pending.filter((one) => one.type !== "event");
  return doEach([
    () => addToTrail(ports, schemeId, pending),
    ...intended.map((one) => async () => {
      if (one.type === "unreadable") throw one.because;
      await passOn(ports, schemeId, one);
      await ports.relaySource.done(schemeId, one);
    }),
  ]);
}

/** Events go together, the oldest first: one by one, a publication of a thousand pairs would take a minute. */
async function addToTrail(
  { audit, relaySource }: RelayPorts,
  schemeId: SchemeId,
  pending: readonly Pending[],
): Promise<void> {
  const events = pending.flatMap((one) => (one.type === "event" ? [one.event] : []));
  if (events.length === 0) return;
  await audit.append(schemeId, events);
  await relaySource.eventsDone(schemeId, events);
}

type Intended = Exclude<Passable, { readonly type: "event" }>;

async function passOn(ports: RelayPorts, schemeId: SchemeId, pending: Intended): Promise<void> {
  switch (pending.type) {
    case "message":
      return ports.outbox.plan(pending.message);
    case "announce":
      return announce(ports, schemeId, pending.publicationId);
    case "needs-you":
      return tellThoseWhoRunIt(ports, schemeId, pending);
    case "skip":
      await takeOut(ports, { ...pending.skip, at: pending.at });
  }
}

/**
 * Everybody who runs the scheme hears on the next working morning that something waits (NP13, NP19); of what only some of them
 * may act on, nobody else: who cannot see what waits would look for it in vain.
 */
async function tellThoseWhoRunIt(
  { store, outbox, holidays }: RelayPorts,
  schemeId: SchemeId,
  { at: since, mayDo: action }: Pick<Extract<Pending, { type: "needs-you" }>, "at" | "mayDo">,
): Promise<void> {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  const { policy } = scheme.value;
  const table = holidays.of(policy.nation);
  const today = londonDate(since);
  for (const { value } of await store.people(schemeId)) {
    if (!runsScheme(value, today)) continue;
    if (action !== undefined && !mayDo(rolesOn(value, today), action)) continue;
    await outbox.plan(needsYou(value, policy, table, since));
  }
}

/**
 * Plans every message of a publication: both halves of each new pair, the supporters whose pairings are replaced, and
 * those who go without. None is planned twice, so that being cut off and run again makes up for what is missing.
 */
async function announce(
  ports: RelayPorts,
  schemeId: SchemeId,
  publicationId: PublicationId,
): Promise<void> {
  await ports.outbox.planAll(await announcedBy(ports, schemeId, publicationId));
}

async function announcedBy(
  { store }: RelayPorts,
  schemeId: SchemeId,
  publicationId: PublicationId,
): Promise<readonly PlannedMessage[]> {
  const publication = (await store.publication(schemeId, publicationId))?.value;
  if (publication === undefined) throw new Error(`No publication ${publicationId}.`);
  const pairings = (await store.pairings(schemeId)).map(({ value }) => value);
  const byId = new Map(pairings.map((one) => [one.id, one]));
  const pairs = pairings
    .filter((one) => one.publicationId === publicationId)
    .flatMap((one) => [
      ...announcements(one),
      ...(one.displaces ?? []).flatMap(({ pairingId }) => {
        const displaced = byId.get(pairingId);
        return displaced === undefined ? [] : displacedAnnouncements(displaced, one);
      }),
    ]);
  return [...pairs, ...(await toThoseWithout(store, publication, pairings))];
}

/** Somebody who has the same contact already was told so, and is not told again. */
async function toThoseWithout(
  store: RelayPorts["store"],
  { schemeId, id: subjectId, at, announceAt, interim, state }: Publication,
  pairings: readonly Pairing[],
): Promise<readonly PlannedMessage[]> {
  if (interim === undefined || state !== "published") return [];
  const people = new Map((await store.people(schemeId)).map(({ value }) => [value.id, value]));
  return interim.doctors.flatMap((recipientId) => {
    const doctor = people.get(recipientId);
    if (doctor !== undefined && interimContactOf(doctor, pairings) === interim.contactId) return [];
    const subject = { schemeId, recipientId, subjectId, occurrence: at };
    return [messageOn("not-allocated", subject, announceAt)];
  });
}
