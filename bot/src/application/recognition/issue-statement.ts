import { isErased } from "../../scheme/people/erased";
import type { Person } from "../../scheme/people/person";
import {
  isSameStatement,
  MOST_STATEMENTS,
  recognitionFacts,
  WORDING_NOW,
  type Recognition,
  type RecognitionFacts,
  type RecognitionRefusal,
} from "../../scheme/recognition/recognition";
import type { Instant } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";

type IssuePorts = Pick<Ports, "store" | "clock" | "ids">;
type Supporter = Pick<Actor, "schemeId" | "person">;

/** What a statement that were issued now would say; refused where there is nothing to state. */
export async function factsNow(
  { store }: Pick<IssuePorts, "store">,
  supporter: Person,
  now: Instant,
): Promise<Outcome<RecognitionFacts, RecognitionRefusal>> {
  const { schemeId, id } = supporter;
  const [scheme, pairings] = await Promise.all([
    store.scheme(schemeId),
    store.pairingsOf(schemeId, id),
  ]);
  if (scheme === undefined) return refused({ code: "nothing-to-state" });
  const record = { supporter, scheme: scheme.value, pairings: valuesOf(pairings) };
  const decision = recognitionFacts(record, now);
  return decision.accepted ? done(decision.state) : refused(decision.refusal);
}

/**
 * Issues a statement of support to the supporter whom it is about, and keeps what it says (NP26). Asked for again on the same day,
 * with nothing changed, it is the statement that there is.
 */
export function makeIssueStatement(ports: IssuePorts) {
  return (supporter: Supporter): Promise<Outcome<Recognition, RecognitionRefusal>> =>
    retryOnConflict(() => issue(ports, supporter));
}

async function issue(
  ports: IssuePorts,
  { schemeId, person: { value: row } }: Supporter,
): Promise<Outcome<Recognition, RecognitionRefusal> | "conflict"> {
  const now = ports.clock.now();
  const { id: supporterId } = row;
  const person = await ports.store.person(schemeId, supporterId);
  if (person === undefined || isErased(person.value)) return refused({ code: "nothing-to-state" });
  const found = await factsNow(ports, person.value, now);
  if (!found.ok) return found;
  const facts = found.value;
  const issued = valuesOf(await ports.store.list(schemeId, "recognition")).filter(
    (one) => one.supporterId === supporterId,
  );
  const before = issued.find((one) => isSameStatement(one, facts, now));
  if (before !== undefined) return done(before);
  if (issued.length >= MOST_STATEMENTS) return refused({ code: "statements-full" });
  const id = ports.ids.next();
  const issuedAt = now;
  const value: Recognition = { id, schemeId, supporterId, issuedAt, wording: WORDING_NOW, facts };
  const context = { schemeId, by: supporterId, personId: supporterId, subjectId: id };
  const outcome = await ports.store.commit({
    schemeId,
    create: [{ type: "recognition", value }],
    // As it was read: an erasure or another statement at the same moment is seen, and everything is read again.
    replace: [{ type: "person", ...person }],
    events: [eventOf(ports, context, { type: "RecognitionIssued" })],
  });
  return outcome === "conflict" ? "conflict" : done(value);
}
