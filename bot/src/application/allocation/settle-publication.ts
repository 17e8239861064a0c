import { wasGivenSomebody } from "../../scheme/pairing/interim";
import { handle } from "../../scheme/pairing/request";
import { laterBy } from "../../scheme/calendar/london";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Replacement } from "../ports/scheme-store";
import type { Publication } from "../records";
import { valuesOf } from "../requests/own-half";
import { registerWithout } from "./allocation-state";
import { makeExplainUnmet, type ExplainPorts } from "./explain-unmet";
import { destructionOfRound } from "./snapshots";

type SettlePorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why wishes were not met is tried to be said for so long; then the snapshot goes all the same. */
const EXPLAINED_FOR_MS = 7 * 24 * 60 * 60 * 1_000;

/** People or requests written in one act, each with an event; far below the 90 operations that it may have. */
const AT_ONCE = 30;

/**
 * Writes down what an allocation brought about, once its pairs were told and it can no longer be undone: the requests that it
 * answered are handled, those who went without have their contact, doctors can read why a wish was not met, and the snapshot
 * it was worked out from is destroyed with those of its round (principle 3). Nothing of it is written before, so that undoing has nothing to take back. May be cut
 * off anywhere and run again: what was done stays.
 */
export function makeSettlePublications(ports: SettlePorts & ExplainPorts) {
  const explainUnmet = makeExplainUnmet(ports);
  return async (schemeId: SchemeId): Promise<void> => {
    const register = await ports.store.register(schemeId);
    for (const id of register?.value.unsettled ?? []) {
      const publication = (await ports.store.publication(schemeId, id))?.value;
      if (publication?.state !== "published" || publication.announceAt > ports.clock.now()) {
        continue;
      }
      await handleRequests(ports, publication);
      await nameContacts(ports, publication);
      const { announceAt } = publication;
      if (ports.clock.now() < laterBy(announceAt, EXPLAINED_FOR_MS))
        await explainUnmet(publication);
      await close(ports, publication);
    }
  };
}

/** Every request about a doctor who was given somebody is answered by it (NP19). */
async function handleRequests(ports: SettlePorts, publication: Publication): Promise<void> {
  const { schemeId, by, at, announceAt, pairs } = publication;
  const given = new Set(pairs.map(({ doctorId }) => doctorId));
  await inTurn(async () => {
    const open = (await ports.store.list(schemeId, "request")).filter(
      ({ value }) => value.state.state === "open" && given.has(value.doctorId) && value.at <= at,
    );
    const some = open.slice(0, AT_ONCE).flatMap(({ value, version }) => {
      const decision = handle(value, by, announceAt);
      return decision.accepted ? [{ value: decision.state, version, events: decision.events }] : [];
    });
    if (some.length === 0) return "nothing-left";
    return ports.store.commit({
      schemeId,
      replace: some.map(({ value, version }) => ({ type: "request", value, version }) as const),
      events: some.flatMap(({ value: { id, doctorId: personId, pairingId }, events }) =>
        events.map((act) =>
          eventOf(ports, { schemeId, by, personId, pairingId, subjectId: id }, act),
        ),
      ),
    });
  });
}

/** Those who went without have a contact from then on; who was given somebody meanwhile needs none. */
async function nameContacts(ports: SettlePorts, publication: Publication): Promise<void> {
  const { interim, schemeId } = publication;
  if (interim === undefined) return;
  const { doctors } = interim;
  for (let from = 0; from < doctors.length; from += AT_ONCE) {
    const some = doctors.slice(from, from + AT_ONCE);
    await retryOnConflict(async () => {
      const replace = await withContact(ports, publication, some);
      if (replace.length === 0) return "nothing-left";
      const act = { type: "InterimContactNamed" } as const;
      return ports.store.commit({
        schemeId,
        replace,
        events: replace.map(({ value }) =>
          eventOf(ports, { schemeId, by: publication.by, personId: value.id }, act),
        ),
      });
    });
  }
}

type PersonReplacement = Extract<Replacement, { type: "person" }>;

async function withContact(
  { store }: SettlePorts,
  { schemeId, interim, announceAt: since, at }: Publication,
  doctors: readonly PersonId[],
): Promise<readonly PersonReplacement[]> {
  const personId = interim?.contactId ?? "";
  const found = await Promise.all(
    doctors.map(async (id): Promise<readonly PersonReplacement[]> => {
      const person = await store.person(schemeId, id);
      if (person === undefined || person.value.interim?.since === since) return [];
      if (wasGivenSomebody(id, at, valuesOf(await store.pairingsOf(schemeId, id)))) return [];
      return [
        { type: "person", ...person, value: { ...person.value, interim: { personId, since } } },
      ];
    }),
  );
  return found.flat();
}

async function close(ports: SettlePorts, { schemeId, id, proposalId }: Publication): Promise<void> {
  await retryOnConflict(async () => {
    const register = await ports.store.register(schemeId);
    if (register?.value.unsettled?.includes(id) !== true) return "settled";
    const unsettled = (register.value.unsettled ?? []).filter((other) => other !== id);
    const destroyed =
      proposalId === undefined
        ? []
        : await destructionOfRound(ports, schemeId, { proposalId, unsettled });
    return ports.store.commit({
      schemeId,
      replace: [registerWithout(register, id), ...destroyed],
      events: [
        eventOf(ports, { schemeId, by: "system", subjectId: id }, { type: "AllocationSettled" }),
      ],
    });
  });
}

/** Takes steps until nothing is left for one; a step that met somebody else is taken again. */
async function inTurn(step: () => Promise<"committed" | "conflict" | "nothing-left">) {
  while ((await retryOnConflict(step)) === "committed");
}
