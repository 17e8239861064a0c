import { messageOn } from "../../scheme/messages/plan";
import type { Person } from "../../scheme/people/person";
import type { ApplicationDecision } from "../../scheme/supporter/application";
import { decide, type DecisionRefusal, type Objection } from "../../scheme/supporter/objection";
import type { Actor } from "../access/actor";
import { nextRegister } from "../allocation/allocation-state";
import type { Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Replacement } from "../ports/scheme-store";
import {
  changeApplication,
  type ApplicationAct,
  type ApplicationMissing,
} from "./change-application";
import { queuePairings } from "./queue-pairings";

/** What a director decided, of whose application, and the version they saw. */
export interface DecideApplication extends Pick<ApplicationAct, "personId" | "version"> {
  readonly verdict: ApplicationDecision["verdict"];
}

/**
 * A director decides about an application (NP6). The applicant is told in a sentence that never says why.
 * "Not able" puts the pairings they have into the director's queue, and outdates every proposal; the words
 * of an objection are gone once it is decided.
 */
export function makeDecideApplication(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (
    { schemeId, person: { value: director } }: Actor,
    { personId, version, verdict }: DecideApplication,
  ): Promise<Outcome<Person, DecisionRefusal | ApplicationMissing>> => {
    const act = {
      schemeId,
      personId,
      by: director.id,
      ...(version === undefined ? {} : { version }),
    };
    return changeApplication<DecisionRefusal>(ports, act, async (found) => {
      const { person, application, now } = found;
      const decision = decide(application, { verdict, at: now, by: director.id }, found);
      if (!decision.accepted) return { refusal: decision.refusal };
      const register = await ports.store.register(schemeId);
      if (register === undefined) throw new Error(`No scheme ${schemeId}.`);
      const queued =
        verdict === "not-able"
          ? await queuePairings(ports, person, { now, by: director.id })
          : { create: [], events: [] };
      const about = { schemeId, recipientId: personId, subjectId: personId, occurrence: now };
      return {
        change: {
          application: decision.state,
          events: decision.events,
          further: queued.events,
          create: queued.create,
          replace: [
            nextRegister(register),
            ...(await closedObjection(ports, schemeId, application.objection?.id, now)),
          ],
          messages: [messageOn("application-decided", about, now)],
          needsYou: queued.create.length > 0,
        },
      };
    });
  };
}

async function closedObjection(
  { store }: Pick<Ports, "store">,
  schemeId: string,
  id: string | undefined,
  now: string,
): Promise<readonly Replacement[]> {
  const found = id === undefined ? undefined : await store.find(schemeId, "objection", id);
  if (found === undefined) return [];
  const { id: same, applicantId, at, by } = found.value;
  const value: Objection = { id: same, schemeId, applicantId, at, by, decidedAt: now };
  return [{ type: "objection", value, version: found.version }];
}
