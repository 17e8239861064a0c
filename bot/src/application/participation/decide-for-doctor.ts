import type { Pairing } from "../../scheme/pairing/pairing";
import type { Person } from "../../scheme/people/person";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { PlannedMessage } from "../../scheme/messages/message";
import { eventOf } from "../act";
import type { SchemeAct } from "../events";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { activeAmong } from "../support/active-pairing";

/** What participation needs of the outside. */
export type ParticipationPorts = Pick<Ports, "store" | "clock" | "ids">;

/** A foundation doctor who acts for themselves. */
export interface DoctorAct {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
}

/** What a rule decided: the doctor's next state, what happened, and messages it causes. */
export interface DoctorDecision {
  readonly person: Person;
  readonly acts: readonly SchemeAct[];
  readonly messages: readonly PlannedMessage[];
  /** Whether those who run the scheme are told on the next working morning (NP13). */
  readonly needsYou?: boolean;
}

/** The doctor afterwards. `changed` is false where it was already so, which is success too. */
export interface DoctorResult {
  readonly person: Person;
  readonly pairing: Pairing | undefined;
  readonly changed: boolean;
}

type Decide = (
  person: Person,
  pairing: Pairing | undefined,
  now: Instant,
) => DoctorDecision | undefined;

/**
 * Reads a foundation doctor, lets a rule decide, and writes state, audit and messages in one act.
 * A rule that answers undefined found that it is already so. Throws where the person is unknown.
 */
export async function decideForDoctor(
  ports: ParticipationPorts,
  { schemeId, personId }: DoctorAct,
  decide: Decide,
): Promise<DoctorResult> {
  return retryOnConflict(async () => {
    const row = await ports.store.ownRow(schemeId, personId);
    if (row === undefined) throw new Error(`No person ${personId} in the scheme.`);
    const { person } = row;
    const pairing = activeAmong((await row.ownPairings()).pairings, personId);
    const decision = decide(person.value, pairing, ports.clock.now());
    if (decision === undefined) return { person: person.value, pairing, changed: false };
    const context = {
      schemeId,
      by: personId,
      personId,
      ...(pairing === undefined ? {} : { pairingId: pairing.id }),
    };
    const outcome = await ports.store.commit({
      schemeId,
      replace: [{ type: "person", value: decision.person, version: person.version }],
      events: decision.acts.map((act) => eventOf(ports, context, act)),
      messages: decision.messages,
      needsYou: decision.needsYou ?? false,
    });
    if (outcome === "conflict") return "conflict";
    return { person: decision.person, pairing, changed: true };
  });
}
