import type { Person } from "../../scheme/people/person";
import { object, type Objection, type ObjectionRefusal } from "../../scheme/supporter/objection";
import { supervisorOf } from "../../scheme/supporter/approach";
import type { PersonId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import { refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { changeApplication, findApplication, type ApplicationMissing } from "./change-application";

/** An objection as it was entered. `id` was made when the form was opened. */
export interface ObjectionEntered {
  readonly applicantId: PersonId;
  readonly id: string;
  readonly text: string;
  /** The version that somebody saw who writes down what came by e-mail. */
  readonly version?: string;
}

type ObjectPorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/** Why it is not taken; `application-unknown` also where it is not theirs to object to. */
export type ObjectRefusal = ObjectionRefusal | ApplicationMissing;

/** The confirmed supervisor of an applicant objects, in time or later (NP6). Others are answered as if there were nothing. */
export function makeObject(ports: ObjectPorts) {
  return async (
    { schemeId, person }: Pick<Actor, "schemeId" | "person">,
    entered: ObjectionEntered,
  ): Promise<Outcome<Person, ObjectRefusal>> => {
    const found = await findApplication(ports, schemeId, entered.applicantId);
    const by = person.value.id;
    if (found === undefined || supervisorOf(found.value.application) !== by) {
      return refused({ code: "application-unknown" });
    }
    return write(ports, { schemeId, by, entered });
  };
}

/** A director or administrator writes down an objection that came by e-mail (NP6). */
export function makeRecordObjection(ports: ObjectPorts) {
  return (
    { schemeId, person }: Actor,
    entered: ObjectionEntered,
  ): Promise<Outcome<Person, ObjectRefusal>> =>
    write(ports, { schemeId, by: person.value.id, entered });
}

interface Act {
  readonly schemeId: string;
  readonly by: PersonId;
  readonly entered: ObjectionEntered;
}

function write(
  ports: ObjectPorts,
  { schemeId, by, entered }: Act,
): Promise<Outcome<Person, ObjectRefusal>> {
  const { applicantId: personId, id, version } = entered;
  const text = entered.text.trim();
  const act = { schemeId, personId, by, ...(version === undefined ? {} : { version }) };
  return changeApplication<ObjectionRefusal>(ports, act, async ({ application, ...judged }) => {
    const before = await ports.store.find(schemeId, "objection", id);
    if (before !== undefined) return { unchanged: true };
    const decision = object(application, { id, at: judged.now, text }, judged);
    if (!decision.accepted) return { refusal: decision.refusal };
    const value: Objection = {
      id,
      schemeId,
      applicantId: personId,
      at: judged.now,
      by,
      ...(text === ""
        ? {}
        : { sealedText: await ports.sealer.seal({ schemeId, kind: "objection", id }, text) }),
    };
    return {
      change: {
        application: decision.state,
        events: decision.events,
        create: [{ type: "objection", value }],
        needsYou: "decide-objections",
      },
    };
  });
}
