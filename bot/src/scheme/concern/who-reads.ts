import { londonDate } from "../calendar/london";
import type { Person } from "../people/person";
import { hasRole } from "../people/standing";
import type { Instant } from "../shared/time";
import { ADDRESSEES, type Addressee, type Concern } from "./concern";

/** As what somebody reads a concern. */
export type ReaderRole = Addressee | "deputy";

/** What decides who reads; a concern that is not written yet has it too. */
export type WhoWrote = Pick<Concern, "authorId" | "about" | "addressedTo" | "raisedAt">;

/** The same of one that was raised. */
export type Raised = WhoWrote & Pick<Concern, "readBy" | "state">;

/**
 * As what somebody may read a concern at a moment; undefined where they may not. Its author never does
 * (they have a receipt), and never the person it is about, whatever roles they hold; where it is about a
 * director, no director does, of the day it was written or of today. Otherwise those who hold the role
 * that the author chose, on the day; and, once it was left unread past its time, deputies (NP22).
 */
export function readsAs(concern: Raised, reader: Person, now: Instant): ReaderRole | undefined {
  if (isKeptFrom(concern, reader, now)) return undefined;
  const today = londonDate(now);
  if (hasRole(reader, concern.addressedTo, today)) return concern.addressedTo;
  if (!wasLeftUnread(concern, now) || !hasRole(reader, "deputy", today)) return undefined;
  // Somebody who chose the DME did not choose the directors.
  const isDirector = concern.addressedTo === "dme" && hasRole(reader, "director", today);
  return isDirector ? undefined : "deputy";
}

function isKeptFrom(concern: WhoWrote, reader: Person, now: Instant): boolean {
  const { about, authorId, raisedAt } = concern;
  if (reader.id === authorId) return true;
  if (about.kind === "pair-half") return reader.id === about.personId;
  if (about.kind === "something-else") return false;
  return [raisedAt, now].some((at) => hasRole(reader, "director", londonDate(at)));
}

/** Whether nobody had read it when its time was over. */
function wasLeftUnread({ readBy, state }: Raised, now: Instant): boolean {
  return state.state === "raised" ? now >= readBy : state.firstRead.at >= readBy;
}

/** Whether it waits to be read and its time is over. */
export function isOverdue(
  { readBy, state }: Pick<Concern, "readBy" | "state">,
  now: Instant,
): boolean {
  return state.state === "raised" && now >= readBy;
}

/**
 * The people who would read it at once, and can be told: only where there is somebody can a choice be
 * offered. Somebody whom Teams does not know yet could not be told.
 */
function readersAtOnce(
  concern: WhoWrote,
  people: readonly Person[],
  now: Instant,
): readonly Person[] {
  const today = londonDate(now);
  return people.filter(
    (person) =>
      person.link.state === "linked" &&
      hasRole(person, concern.addressedTo, today) &&
      !isKeptFrom(concern, person, now),
  );
}

/** A choice of reader that an author has, and who that is today. */
export interface ReaderChoice {
  readonly addressee: Addressee;
  readonly readers: readonly Person[];
}

/** Whom an author can choose for a concern about something; empty where nobody could read it (NP22). */
export function readerChoices(
  wrote: Omit<WhoWrote, "addressedTo">,
  people: readonly Person[],
  now: Instant,
): readonly ReaderChoice[] {
  // A concern about a director goes past all of them, even where one is the DME's stand-in.
  const open = ADDRESSEES.filter((one) => wrote.about.kind !== "director" || one === "dme");
  return open
    .map((addressee) => ({
      addressee,
      readers: readersAtOnce({ ...wrote, addressedTo: addressee }, people, now),
    }))
    .filter(({ readers }) => readers.length > 0);
}
