import { londonDate } from "../../scheme/calendar/london";
import { isLastDirector } from "../../scheme/people/erased";
import type { Person } from "../../scheme/people/person";
import type { SchemeId, UserId } from "../../scheme/shared/ids";
import { actorsOf } from "../access/actor";
import { done, refused, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Erasure } from "../records";
import { valuesOf } from "../requests/own-half";
import { stillOpenOf } from "./erase-records";
import { makeEraseRow } from "./erase-row";
import { makeGoOnErasing, type ErasePorts } from "./go-on-erasing";

/** What erasing oneself would mean in one scheme. */
export interface SchemePlan {
  readonly schemeId: SchemeId;
  readonly schemeName: string;
  /** Pairings that hold and would end. */
  readonly pairings: number;
  /** Concerns and complaints of theirs that are still being dealt with, and whose words stay until then. */
  readonly stillOpen: number;
  /** They are its last director, and hand over first. */
  readonly lastDirector: boolean;
}

/** What erasing oneself would mean, before anything is done (PF-15). */
export function makeErasurePlan(ports: Pick<Ports, "store" | "users" | "clock">) {
  return async (userId: UserId): Promise<readonly SchemePlan[]> => {
    const actors = await actorsOf(ports, userId);
    return Promise.all(actors.map(({ person }) => planOfRow(ports, person.value)));
  };
}

/** The same of one row. */
export async function planOfRow(
  { store, clock }: Pick<Ports, "store" | "clock">,
  person: Person,
): Promise<SchemePlan> {
  const { id, schemeId } = person;
  const [scheme, pairings, people, open] = await Promise.all([
    store.scheme(schemeId),
    store.pairingsOf(schemeId, id),
    store.people(schemeId),
    stillOpenOf({ store }, schemeId, id),
  ]);
  if (scheme === undefined) throw new Error(`No scheme ${schemeId}.`);
  return {
    schemeId,
    schemeName: scheme.value.name,
    pairings: valuesOf(pairings).filter(({ period }) => period.state === "active").length,
    stillOpen: open.length,
    lastDirector: isLastDirector(person, valuesOf(people), londonDate(clock.now())),
  };
}

/** What came of it: a certificate, for all of their rows. */
export interface Certificate {
  readonly certificateId: string;
  readonly erasedAt: string;
  readonly erasures: readonly (Erasure & { readonly schemeName: string })[];
}

/** Why nobody was erased. */
export type EraseMeRefusal =
  | { readonly code: "person-unknown" }
  | { readonly code: "last-director"; readonly schemeName: string };

/**
 * Erases whoever asks, from every scheme that they are in, at once (PF-15). Every row goes before anything else is done, so
 * that none is left where it is cut off; what follows is gone on with by a sweep. Asked again, there is nobody any more.
 */
export function makeEraseMe(ports: ErasePorts) {
  const plan = makeErasurePlan(ports);
  const eraseRow = makeEraseRow(ports);
  const goOn = makeGoOnErasing(ports);
  return async (userId: UserId): Promise<Outcome<Certificate, EraseMeRefusal>> => {
    const actors = await actorsOf(ports, userId);
    if (actors.length === 0) return refused({ code: "person-unknown" });
    const plans = await plan(userId);
    const last = plans.find(({ lastDirector }) => lastDirector);
    if (last !== undefined) return refused({ code: "last-director", schemeName: last.schemeName });
    const rows = actors.map(({ schemeId, person }) => ({ schemeId, personId: person.value.id }));
    const certificateId = ports.ids.next();
    const begun: (Erasure & { readonly schemeName: string })[] = [];
    for (const row of rows) {
      const act = { ...row, by: row.personId, certificateId, rows, tellOthers: true };
      const outcome = await eraseRow(act);
      const schemeName = plans.find(({ schemeId }) => schemeId === row.schemeId)?.schemeName ?? "";
      if (outcome.ok) begun.push({ ...outcome.value, schemeName });
      else if (begun.length === 0 && outcome.refusal.code === "last-director") {
        return refused({ code: "last-director", schemeName });
      }
    }
    const [first] = begun;
    if (first === undefined) return refused({ code: "person-unknown" });
    const erasures = await Promise.all(
      begun.map(async (one) => ({ ...(await goOn(one)), schemeName: one.schemeName })),
    );
    return done({ certificateId: first.certificateId, erasedAt: first.at, erasures });
  };
}
