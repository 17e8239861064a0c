import { endPairing } from "../../scheme/pairing/pairing";
import { withGone, type RetentionRun } from "../../scheme/retention/retention-run";
import type { Person } from "../../scheme/people/person";
import type { SchemeId, UserId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { nextRegister } from "../allocation/allocation-state";
import { dropLink } from "../linking/note-link";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Removal, SchemeWrite, Versioned } from "../ports/scheme-store";
import type { Ageing } from "./ageing";

/** What deleting needs of the outside. */
export type DeletePorts = Pick<Ports, "store" | "users" | "clock" | "ids">;

/**
 * Deletes somebody who left long ago: their row with name and e-mail, what they stated, the way to find them by mail. A pair
 * they were still in ends in the same act; what remains of it names nobody. False where somebody wrote first.
 */
export async function forgetPerson(
  ports: DeletePorts,
  { scheme, pairings }: Ageing,
  person: Versioned<Person>,
  run: Versioned<RetentionRun>,
): Promise<boolean> {
  const { store, users, clock } = ports;
  const { id: personId, schemeId, email } = person.value;
  const row = { schemeId, personId };
  await users.dropEmail(scheme.tenantId, email, row);
  const [register, statement] = await Promise.all([
    store.register(schemeId),
    store.find(schemeId, "statement", personId),
  ]);
  const now = clock.now();
  const endings = pairings
    .filter(({ value }) => value.doctorId === personId || value.supporterId === personId)
    .flatMap(({ value, version }) => {
      const decision = endPairing(value, { by: "system" }, now);
      return decision.accepted ? [{ value: decision.state, version }] : [];
    });
  const remove: Removal[] = [
    { type: "person", id: personId, version: person.version },
    ...(statement === undefined
      ? []
      : [{ type: "statement", id: personId, version: statement.version } as const]),
  ];
  const write: SchemeWrite = {
    schemeId,
    replace: [
      nextRun(run, { people: 1 }),
      ...endings.map((one) => ({ type: "pairing", ...one }) as const),
      ...(register === undefined || endings.length === 0 ? [] : [nextRegister(register)]),
    ],
    remove,
    events: [
      deleted(ports, schemeId, remove.length),
      ...endings.map(({ value }) =>
        eventOf(ports, { schemeId, by: "system", pairingId: value.id }, { type: "PairingEnded" }),
      ),
    ],
  };
  if ((await store.commit(write)) === "committed") return true;
  // They may be back: whoever looks for them by mail finds them again.
  if ((await store.person(schemeId, personId)) !== undefined) {
    await users.noteEmail(scheme.tenantId, email, row);
  }
  return false;
}

/** The run with some more gone, to be written with what goes. */
export function nextRun({ value, version }: Versioned<RetentionRun>, more: RetentionRun["gone"]) {
  return { type: "retention-run", value: withGone(value, more), version } as const;
}

/** The audit entry of a deletion: how many documents, not whose. */
export function deleted(ports: Pick<Ports, "clock" | "ids">, schemeId: SchemeId, records: number) {
  return eventOf(ports, { schemeId, by: "system" }, { type: "RecordsDeleted", records });
}

/**
 * Forgets the accounts of people who are not there any more: which row was whose, and where there is no other row of
 * theirs, the way to write to them. What a run that was cut off left behind goes with the next.
 */
export async function forgetAccounts(ports: DeletePorts, schemeId: SchemeId): Promise<void> {
  const { store } = ports;
  const claims = await store.list(schemeId, "account");
  for (const claim of claims) {
    const { userId, personId } = claim.value;
    if ((await store.person(schemeId, personId)) !== undefined) continue;
    await dropLink(ports, userId, { schemeId, personId });
    await forgetUser(ports, userId);
    await store.commit({
      schemeId,
      remove: [{ type: "account", id: userId, version: claim.version }],
      events: [deleted(ports, schemeId, 1)],
    });
  }
}

/** Somebody who is in no scheme any more is a stranger to the bot. */
async function forgetUser({ users }: Pick<Ports, "users">, userId: UserId): Promise<void> {
  await retryOnConflict(async () => {
    const found = await users.user(userId);
    if (found === undefined || found.value.linkedTo.length > 0) return "committed";
    return users.remove(userId, found.version);
  });
}
