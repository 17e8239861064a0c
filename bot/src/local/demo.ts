import type { Actor } from "../application/access/actor";
import type { makeConfirmImport } from "../application/people/confirm-import";
import type { makeStateVolunteers } from "../application/people/state-volunteers";
import type { makeTryImport } from "../application/people/try-import";
import type { Clock } from "../application/ports/clock";
import type { SchemeStore } from "../application/ports/scheme-store";
import { londonDate } from "../scheme/calendar/london";
import { demoCsv } from "./demo-people";
import { LOCAL_SCHEME_ID } from "./seed";

/** What the demonstration is built with: the same use cases as a director's. */
export interface DemoTools {
  readonly store: SchemeStore;
  readonly clock: Clock;
  readonly director: () => Promise<Actor>;
  readonly tryImport: ReturnType<typeof makeTryImport>;
  readonly confirmImport: ReturnType<typeof makeConfirmImport>;
  readonly stateVolunteers: ReturnType<typeof makeStateVolunteers>;
}

/**
 * Brings 60 foundation doctors and 50 supporters into the local scheme, as a director would: a sheet is
 * imported, and the director states who volunteered. Run again, it changes nothing.
 */
export async function fillDemo(tools: DemoTools): Promise<void> {
  const people = await tools.store.people(LOCAL_SCHEME_ID);
  if (people.length > 1) return;
  const director = await tools.director();
  const today = londonDate(tools.clock.now());
  const bytes = new TextEncoder().encode(demoCsv(today));
  const dryRun = await tools.tryImport(director, [{ name: "people.csv", bytes }]);
  if (!dryRun.ok) throw new Error(dryRun.refusal.text);
  const { value, version } = dryRun.value;
  const [problem] = value.problems;
  if (problem !== undefined) throw new Error(`The demonstration's own sheet: ${problem.text}`);
  const confirmed = await tools.confirmImport(director, value.id, version);
  if (!confirmed.ok) throw new Error(`The demonstration's import: ${confirmed.refusal.code}`);
  const seniors = (await tools.store.people(LOCAL_SCHEME_ID)).filter(({ value: person }) =>
    person.memberships.some(({ role }) => role === "senior-doctor"),
  );
  const ids = seniors.map(({ value: person }) => person.id);
  const stated = await tools.stateVolunteers(director, ids, today);
  if (!stated.ok) throw new Error(`The demonstration's volunteers: ${stated.refusal.code}`);
}
