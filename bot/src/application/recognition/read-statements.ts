import { londonDate } from "../../scheme/calendar/london";
import { isActiveSupporter } from "../../scheme/people/standing";
import type { TrainingSession } from "../../scheme/recognition/training-session";
import {
  isReferenceOf,
  recognitionReference,
  type Recognition,
  type RecognitionFacts,
} from "../../scheme/recognition/recognition";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import { factsNow } from "./issue-statement";
import { statementDocument } from "./statement-words";

type Reader = Pick<Actor, "schemeId" | "person">;

/** What a supporter has to show in one scheme. */
export interface MyRecognition {
  /** Whether they are a supporter there now. */
  readonly isSupporter: boolean;
  /** What a statement would say now; absent where there is nothing to state. */
  readonly now?: RecognitionFacts;
  /** Those issued to them, the newest first. */
  readonly issued: readonly Recognition[];
  readonly sessions: readonly TrainingSession[];
}

/** Somebody's own statements, what one would say now, and what they noted of their training (NP26, NP11). */
export function makeMyRecognition({ store, clock }: Pick<Ports, "store" | "clock">) {
  return async ({ schemeId, person: { value } }: Reader): Promise<MyRecognition> => {
    const now = clock.now();
    const [facts, all] = await Promise.all([
      factsNow({ store }, value, now),
      store.list(schemeId, "recognition"),
    ]);
    const mine = valuesOf(all).filter(({ supporterId }) => supporterId === value.id);
    return {
      isSupporter: isActiveSupporter(value, londonDate(now)),
      ...(facts.ok ? { now: facts.value } : {}),
      issued: newestFirst(mine),
      sessions: value.sessions ?? [],
    };
  };
}

/** A statement as a file, for the supporter whom it is about: the same to the byte each time. */
export function makeStatementFile({ store, pdf }: Pick<Ports, "store" | "pdf">) {
  return async (
    { schemeId, person }: Reader,
    id: string,
  ): Promise<
    Outcome<{ readonly name: string; readonly bytes: Uint8Array }, { readonly code: "not-found" }>
  > => {
    const found = await store.find(schemeId, "recognition", id);
    if (found?.value.supporterId !== person.value.id) return refused({ code: "not-found" });
    const bytes = await pdf.write(statementDocument(found.value));
    return done({ name: `statement-of-support-${recognitionReference(found.value)}.pdf`, bytes });
  };
}

/** Every statement that the scheme keeps, the newest first, for those who may look one up. */
export function makeStatementsIssued({ store }: Pick<Ports, "store">) {
  return async (schemeId: SchemeId): Promise<readonly Recognition[]> =>
    newestFirst(valuesOf(await store.list(schemeId, "recognition")));
}

/** The statement that has a reference, however it was typed; undefined where none is kept. That somebody looked is in the trail. */
export function makeLookUpStatement(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return ({ schemeId, person }: Reader, typed: string): Promise<Recognition | undefined> =>
    retryOnConflict(async () => {
      const all = valuesOf(await ports.store.list(schemeId, "recognition"));
      const found = all.find((one) => isReferenceOf(typed, one));
      const about = found === undefined ? {} : { personId: found.supporterId, subjectId: found.id };
      const context = { schemeId, by: person.value.id, ...about };
      const outcome = await ports.store.commit({
        schemeId,
        events: [eventOf(ports, context, { type: "RecognitionLookedUp" })],
      });
      return outcome === "conflict" ? "conflict" : found;
    });
}

function newestFirst(all: readonly Recognition[]): readonly Recognition[] {
  return all.toSorted((a, b) => b.issuedAt.localeCompare(a.issuedAt) || a.id.localeCompare(b.id));
}
