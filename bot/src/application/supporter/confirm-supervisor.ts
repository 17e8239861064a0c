import { londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import type { TurnsTo } from "../../scheme/supporter/application";
import { tidied, whyNotSupervisor, type SupervisorRefusal } from "../../scheme/supporter/apply";
import { confirmSupervisor, type ApproachRefusal } from "../../scheme/supporter/approach";
import type { Actor } from "../access/actor";
import type { Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import {
  changeApplication,
  type ApplicationAct,
  type ApplicationMissing,
} from "./change-application";
import { isSamePerson, nameOf, supervisorRow } from "./supervisor-row";

/** What an administrator confirms, of whose application, and the version they saw. */
export interface ConfirmSupervisor extends Pick<ApplicationAct, "personId" | "version"> {
  readonly turnsTo: TurnsTo;
}

/** Why a supervisor is not confirmed. */
export type ConfirmSupervisorRefusal = ApproachRefusal | SupervisorRefusal | ApplicationMissing;

/**
 * The administrator confirms, or corrects, whom an applicant turns to (NP6). From then on they are a person
 * of the scheme, so that the bot and their own page know them. Nobody is told by this.
 */
export function makeConfirmSupervisor(ports: Pick<Ports, "store" | "clock" | "ids" | "users">) {
  return async (
    { schemeId, person: { value: administrator } }: Actor,
    { personId, version, turnsTo: typed }: ConfirmSupervisor,
  ): Promise<Outcome<Person, ConfirmSupervisorRefusal>> => {
    const turnsTo = tidied(typed);
    const newId = ports.ids.next();
    const act = {
      schemeId,
      personId,
      by: administrator.id,
      ...(version === undefined ? {} : { version }),
    };
    return changeApplication<ApproachRefusal | SupervisorRefusal>(ports, act, async (found) => {
      const refusal = whyNotSupervisor(found.person, turnsTo);
      if (refusal !== undefined) return { refusal };
      if (await isSamePerson(ports, found.person, turnsTo.email)) {
        return { refusal: { code: "own-supervisor" } };
      }
      const today = londonDate(found.now);
      const people = await ports.store.people(schemeId);
      const details = { name: nameOf(turnsTo.name), email: turnsTo.email };
      const row = supervisorRow(people, details, { schemeId, newId, today });
      const confirmation = { turnsTo, supervisorId: row.personId, by: administrator.id };
      const decision = confirmSupervisor(found.application, confirmation, found.now);
      if (!decision.accepted) return { refusal: decision.refusal };
      await noteEmail(ports, schemeId, { personId: row.personId, email: turnsTo.email });
      const { create, replace } = row;
      return {
        change: { application: decision.state, events: decision.events, create, replace },
      };
    });
  };
}

/** Notes where an e-mail leads before the row exists: a note that leads nowhere does no harm, a missing one would. */
export async function noteEmail(
  { store, users }: Pick<Ports, "store" | "users">,
  schemeId: string,
  { personId, email }: { readonly personId: string; readonly email: string },
): Promise<void> {
  const scheme = await store.scheme(schemeId);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  await users.noteEmail(scheme.value.tenantId, email, { schemeId, personId });
}
