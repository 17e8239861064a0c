import { londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import { isActiveSupporter } from "../../scheme/people/standing";
import {
  noteSession,
  removeSession,
  type TrainingSession,
  type TrainingSessionRefusal,
} from "../../scheme/recognition/training-session";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

type RecordPorts = Pick<Ports, "store" | "clock" | "ids">;

/** A session of supervision that was held for several supporters together (RT7). */
export interface GroupSession {
  /** Of the form that it was entered in: sent again, it is the same session. */
  readonly id: string;
  readonly on: IsoDate;
  readonly minutes: number;
  /** Who was there, of whom nobody counts twice: at most 40, which with an entry each in the trail are one act. */
  readonly supporters: readonly PersonId[];
}

/** Why it is not noted: for one of them, or for all. `not-a-supporter`: somebody is none now. */
export interface GroupSessionRefusal {
  readonly code: TrainingSessionRefusal["code"] | "not-found" | "not-a-supporter";
}

/** How many it was noted for, and for how many it had been before. */
export interface GroupSessionNoted {
  readonly noted: number;
  readonly already: number;
}

type Recorder = Pick<Actor, "schemeId" | "person">;

/** Notes a session for each supporter who was there, in one act with an entry in the trail for each; for all of them or for none. */
export function makeRecordSupervision(ports: RecordPorts) {
  return (
    { schemeId, person: { value: recorder } }: Recorder,
    { id, on, minutes, supporters }: GroupSession,
  ): Promise<Outcome<GroupSessionNoted, GroupSessionRefusal>> =>
    retryOnConflict<Outcome<GroupSessionNoted, GroupSessionRefusal>>(async () => {
      const by = recorder.id;
      const session = { id, on, minutes, kind: "supervision", form: "group", by } as const;
      const found = await supportersOf(ports, schemeId, supporters);
      if (!found.ok) return found;
      const next: Versioned<Person>[] = [];
      for (const row of found.value) {
        const after = withSession(row, session, londonDate(ports.clock.now()));
        if (!after.ok) return after;
        if (after.value !== undefined) next.push(after.value);
      }
      const outcome = await write(ports, { schemeId, by, rows: next }, "TrainingSessionNoted");
      if (outcome === "conflict") return "conflict";
      return done({ noted: next.length, already: found.value.length - next.length });
    });
}

/** Takes off what those who run the scheme noted for one supporter; refused where there is none such. */
export function makeTakeSupervisionBack(ports: RecordPorts) {
  return (
    { schemeId, person: { value: recorder } }: Recorder,
    supporterId: PersonId,
    id: string,
  ): Promise<Outcome<Person, { readonly code: "not-found" }>> =>
    retryOnConflict<Outcome<Person, { readonly code: "not-found" }>>(async () => {
      const row = await ports.store.person(schemeId, supporterId);
      if (row === undefined) return refused({ code: "not-found" });
      const { state, events } = removeSession(row.value.sessions ?? [], { id, by: "scheme" });
      if (events.length === 0) return refused({ code: "not-found" });
      const after = { value: { ...row.value, sessions: state }, version: row.version };
      const writing = { schemeId, by: recorder.id, rows: [after] };
      const outcome = await write(ports, writing, "TrainingSessionRemoved");
      return outcome === "conflict" ? "conflict" : done(after.value);
    });
}

async function supportersOf(
  { store, clock }: RecordPorts,
  schemeId: SchemeId,
  ids: readonly PersonId[],
): Promise<Outcome<readonly Versioned<Person>[], GroupSessionRefusal>> {
  const today = londonDate(clock.now());
  const found = await Promise.all([...new Set(ids)].map((id) => store.person(schemeId, id)));
  const rows = found.filter((row) => row !== undefined);
  if (rows.length < found.length) return refused({ code: "not-found" });
  return rows.every(({ value }) => isActiveSupporter(value, today))
    ? done(rows)
    : refused({ code: "not-a-supporter" });
}

/** The row with the session on it; undefined where it is there already. */
function withSession(
  { value, version }: Versioned<Person>,
  session: TrainingSession,
  today: IsoDate,
): Outcome<Versioned<Person> | undefined, TrainingSessionRefusal> {
  const decision = noteSession(value.sessions ?? [], session, today);
  if (!decision.accepted) return refused(decision.refusal);
  if (decision.events.length === 0) return done(undefined);
  return done({ value: { ...value, sessions: decision.state }, version });
}

interface Writing {
  readonly schemeId: SchemeId;
  readonly by: PersonId;
  readonly rows: readonly Versioned<Person>[];
}

async function write(
  ports: RecordPorts,
  { schemeId, by, rows }: Writing,
  type: "TrainingSessionNoted" | "TrainingSessionRemoved",
): Promise<"conflict" | "committed"> {
  if (rows.length === 0) return "committed";
  return ports.store.commit({
    schemeId,
    replace: rows.map((row) => ({ type: "person", ...row })),
    events: rows.map(({ value }) => eventOf(ports, { schemeId, by, personId: value.id }, { type })),
  });
}
