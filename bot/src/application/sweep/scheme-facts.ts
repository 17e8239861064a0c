import type { Complaint } from "../../scheme/complaint/complaint";
import type { Concern } from "../../scheme/concern/concern";
import type { Launch } from "../../scheme/launch/launch";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Objection } from "../../scheme/supporter/objection";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { StatementRecord } from "../records";
import { valuesOf } from "../requests/own-half";

/** Everything of a scheme that its sweeps look at, read once for all of them. */
export interface SchemeFacts {
  readonly schemeId: SchemeId;
  readonly scheme: Scheme;
  readonly people: readonly Person[];
  readonly pairings: readonly Pairing[];
  readonly concerns: readonly Concern[];
  readonly complaints: readonly Complaint[];
  readonly launches: readonly Launch[];
  readonly objections: readonly Versioned<Objection>[];
  readonly statements: readonly Versioned<StatementRecord>[];
  /** Whether an allocation was published whose pairs were not all told, or whose follow-up is still to come. */
  readonly unsettled: boolean;
}

/**
 * Reads them; undefined where the scheme is not there yet. The people come after what belongs to them: an objection or a
 * statement without its person has really lost them.
 */
export async function readSchemeFacts(
  store: Ports["store"],
  schemeId: SchemeId,
): Promise<SchemeFacts | undefined> {
  const [concerns, complaints, launches, objections, statements] = await Promise.all([
    store.list(schemeId, "concern"),
    store.list(schemeId, "complaint"),
    store.list(schemeId, "launch"),
    store.list(schemeId, "objection"),
    store.list(schemeId, "statement"),
  ]);
  const [scheme, register, people, pairings] = await Promise.all([
    store.scheme(schemeId),
    store.register(schemeId),
    store.people(schemeId),
    store.pairings(schemeId),
  ]);
  if (scheme === undefined) return undefined;
  const { openPublicationId, unsettled = [] } = register?.value ?? {};
  return {
    schemeId,
    scheme: scheme.value,
    people: valuesOf(people),
    pairings: valuesOf(pairings),
    concerns: valuesOf(concerns),
    complaints: valuesOf(complaints),
    launches: valuesOf(launches),
    objections,
    statements,
    unsettled: openPublicationId !== undefined || unsettled.length > 0,
  };
}
