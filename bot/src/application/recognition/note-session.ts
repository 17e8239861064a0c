import { londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import {
  noteSession,
  removeSession,
  type TrainingSession,
  type TrainingSessionRefusal,
} from "../../scheme/recognition/training-session";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { SchemeAct } from "../events";
import type { Versioned } from "../ports/scheme-store";

type SessionPorts = Pick<Ports, "store" | "clock" | "ids">;
type Supporter = Pick<Actor, "schemeId" | "person">;
type Refusal = TrainingSessionRefusal | { readonly code: "not-found" };

/** Notes a course or a session of supervision in a supporter's own word; nothing asks for it (NP11). */
export function makeNoteSession(ports: SessionPorts) {
  return (supporter: Supporter, session: TrainingSession): Promise<Outcome<Person, Refusal>> =>
    retryOnConflict<Outcome<Person, Refusal>>(async () => {
      const found = await ownRow(ports, supporter);
      if (found === undefined) return refused({ code: "not-found" });
      const { sessions = [] } = found.value;
      const decision = noteSession(sessions, session, londonDate(ports.clock.now()));
      if (!decision.accepted) return refused(decision.refusal);
      return write(ports, found, decision.state, decision.events);
    });
}

/** Takes a session off a supporter's list that they noted themselves; refused where there is none such. */
export function makeRemoveSession(ports: SessionPorts) {
  return (supporter: Supporter, id: string): Promise<Outcome<Person, Refusal>> =>
    retryOnConflict<Outcome<Person, Refusal>>(async () => {
      const found = await ownRow(ports, supporter);
      if (found === undefined) return refused({ code: "not-found" });
      const { state, events } = removeSession(found.value.sessions ?? [], { id, by: "supporter" });
      if (events.length === 0) return refused({ code: "not-found" });
      return write(ports, found, state, events);
    });
}

function ownRow({ store }: SessionPorts, { schemeId, person }: Supporter) {
  return store.person(schemeId, person.value.id);
}

async function write(
  ports: SessionPorts,
  { value, version }: Versioned<Person>,
  sessions: readonly TrainingSession[],
  acts: readonly SchemeAct[],
): Promise<Outcome<Person, Refusal> | "conflict"> {
  if (acts.length === 0) return done(value);
  const { schemeId, id } = value;
  const next: Person = { ...value, sessions };
  const outcome = await ports.store.commit({
    schemeId,
    replace: [{ type: "person", value: next, version }],
    events: acts.map((act) => eventOf(ports, { schemeId, by: id, personId: id }, act)),
  });
  return outcome === "conflict" ? "conflict" : done(next);
}
