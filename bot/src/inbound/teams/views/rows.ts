import type { Actor } from "../../../application/access/actor";
import type { DoctorAct } from "../../../application/participation/decide-for-doctor";
import type { DoctorSupport, MySupport } from "../../../application/support/my-support";
import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import type { Person } from "../../../scheme/people/person";
import type { PairingId } from "../../../scheme/shared/ids";
import type { Answer, Turn } from "../turn";
import { homeAnswer } from "./home";
import type { MyRow, StandingRow } from "./my-row";

/** A row in which its person is a foundation doctor. */
export interface DoctorRow extends MyRow {
  readonly doctor: DoctorSupport;
  /** Whom to act for: the person who pressed, and nobody else. */
  readonly act: DoctorAct;
}

/** Everything a person sees of themselves, a row a scheme. */
export function rowsOf(
  { useCases }: Pick<Turn, "useCases">,
  actors: readonly Actor[],
): Promise<readonly MyRow[]> {
  return Promise.all(
    actors.map(async (actor) => ({ actor, support: await useCases.mySupport(actor) })),
  );
}

/** The same without the others in their pairings: for whatever shows only the reader. */
export function standingsOf(
  { useCases }: Pick<Turn, "useCases">,
  actors: readonly Actor[],
): Promise<readonly StandingRow[]> {
  return Promise.all(
    actors.map(async (actor) => ({ actor, support: await useCases.myStanding(actor) })),
  );
}

/** What the doctor sees after a choice was made. */
export function afterwards(turn: Turn, { actor }: MyRow, person: Person): Promise<MySupport> {
  return turn.useCases.mySupport({
    schemeId: actor.schemeId,
    person: { ...actor.person, value: person },
  });
}

/**
 * The caller's own row as a foundation doctor: the one that a card is about, else the first. Where there
 * is none, the answer that says so: a pairing that is not theirs makes a card that is out of date.
 */
export async function doctorRow(
  turn: Turn,
  about: PairingId | undefined,
): Promise<{ readonly row: DoctorRow } | { readonly answer: Answer }> {
  const rows = await rowsOf(turn, turn.actors);
  const actors = about === undefined ? turn.actors : await doctorsOwn(turn, rows, about);
  if (actors.length === 0) return { answer: { card: outOfDateCard.render({}) } };
  for (const { actor, support } of rows) {
    const { asDoctor } = support;
    if (asDoctor === undefined || !actors.includes(actor)) continue;
    const act = { schemeId: actor.schemeId, personId: actor.person.value.id };
    return { row: { actor, support, doctor: asDoctor, act } };
  }
  return { answer: homeAnswer(rows) };
}

/** Whose pairing of theirs as a doctor it is; one that has ended is not among the rows, and has to be looked for. */
async function doctorsOwn(
  turn: Turn,
  rows: readonly MyRow[],
  about: PairingId,
): Promise<readonly Actor[]> {
  const current = rows.find(({ support }) => support.asDoctor?.pairing?.id === about);
  if (current !== undefined) return [current.actor];
  const own = await turn.useCases.findOwnPairing(turn.actors, about);
  return own?.side === "doctor" ? [own.actor] : [];
}
