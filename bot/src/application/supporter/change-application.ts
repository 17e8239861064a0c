import { londonDate } from "../../scheme/calendar/london";
import type { PlannedMessage } from "../../scheme/messages/message";
import type { Person } from "../../scheme/people/person";
import type { Application, SupporterEvent } from "../../scheme/supporter/application";
import type { Judged } from "../../scheme/supporter/objection";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { SchemeEvent } from "../events";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Replacement, SchemeRecord, SchemeWrite, Versioned } from "../ports/scheme-store";

/** What changing an application needs of the outside. */
export type ApplicationPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Whose application, who changes it, and the version they saw where they decided on what they saw. */
export interface ApplicationAct {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  /** The id of a person, or `system` where the product acts on a rule. */
  readonly by: SchemeEvent["by"];
  readonly version?: string;
}

/** Why there is nothing to change. */
export type ApplicationMissing =
  { readonly code: "application-unknown" } | { readonly code: "version-out-of-date" };

/** An application with all it is judged by. */
export interface FoundApplication extends Judged {
  readonly person: Person;
  readonly application: Application;
  readonly now: Instant;
}

/** What a rule decided, and all that is written with it. */
export interface ApplicationChange {
  readonly application: Application;
  readonly events: readonly SupporterEvent[];
  /** What is written to the audit trail about somebody else. */
  readonly further?: readonly SchemeEvent[];
  readonly create?: readonly SchemeRecord[];
  readonly replace?: readonly Replacement[];
  readonly messages?: readonly PlannedMessage[];
  readonly needsYou?: SchemeWrite["needsYou"];
}

/** A change, a refusal, or nothing because it is so already. */
export type ApplicationAnswer<Refusal> =
  | { readonly change: ApplicationChange }
  | { readonly refusal: Refusal }
  | { readonly unchanged: true };

/** Somebody's application with all it is judged by; undefined for somebody who has none. */
export async function findApplication(
  { store, clock }: Pick<Ports, "store" | "clock">,
  schemeId: SchemeId,
  personId: PersonId,
): Promise<Versioned<FoundApplication> | undefined> {
  const found = await store.person(schemeId, personId);
  if (found?.value.volunteering.state !== "applied") return undefined;
  const { value: person, version } = found;
  const now = clock.now();
  const { application } = found.value.volunteering;
  return {
    version,
    value: { person, application, now, eligibility: person.arcp, today: londonDate(now) },
  };
}

/** Reads an application, lets `decide` judge it, and writes all that comes of it in one act. */
export function changeApplication<Refusal>(
  ports: ApplicationPorts,
  act: ApplicationAct,
  decide: (found: FoundApplication) => Promise<ApplicationAnswer<Refusal>>,
): Promise<Outcome<Person, Refusal | ApplicationMissing>> {
  const { schemeId, personId, by } = act;
  return retryOnConflict<Outcome<Person, Refusal | ApplicationMissing>>(async () => {
    const found = await findApplication(ports, schemeId, personId);
    if (found === undefined) return refused({ code: "application-unknown" });
    const answer = await decide(found.value);
    if ("unchanged" in answer) return done(found.value.person);
    if (act.version !== undefined && act.version !== found.version) {
      return refused({ code: "version-out-of-date" });
    }
    if ("refusal" in answer) return refused(answer.refusal);
    const { application, create = [], replace = [], messages, needsYou } = answer.change;
    const { events, further = [] } = answer.change;
    const person: Person = {
      ...found.value.person,
      volunteering: { state: "applied", application },
    };
    const outcome = await ports.store.commit({
      schemeId,
      create,
      replace: [{ type: "person", value: person, version: found.version }, ...replace],
      events: [
        ...events.map((event) => eventOf(ports, { schemeId, by, personId }, event)),
        ...further,
      ],
      messages: messages ?? [],
      needsYou: needsYou ?? false,
    });
    return outcome === "conflict" ? "conflict" : done(person);
  });
}
