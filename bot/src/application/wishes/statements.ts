import { NOTHING_STATED, type Statements } from "../../scheme/characteristics/statement";
import { statementsIn, statementsText } from "../../scheme/characteristics/statement-text";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { Sensitive } from "../../scheme/shared/sensitive";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { StatementRecord } from "../records";

/** What opening a statement needs of the outside. */
export type StatementPorts = Pick<Ports, "store" | "sealer">;

/** What somebody stated, opened, and the record it came from; absent where nothing was ever stated. */
export interface OpenedStatements {
  readonly statements: Sensitive<Statements>;
  readonly record?: Versioned<StatementRecord>;
}

/** The stamp of somebody who has no record. */
export const NO_STAMP = "none";

const NEITHER = { wish: NOTHING_STATED, offer: NOTHING_STATED };

/** What a record holds, opened. Throws where it cannot be. */
export async function openRecord(
  { sealer }: StatementPorts,
  { id, schemeId, sealed }: StatementRecord,
): Promise<Sensitive<Statements>> {
  if (sealed === undefined) return new Sensitive(NEITHER);
  const text = await sealer.open({ schemeId, kind: "statement", id }, sealed);
  return text.map(statementsIn);
}

/** What one person stated. Throws where it cannot be opened: nothing is taken for nothing. */
export async function openStatement(
  ports: StatementPorts,
  schemeId: SchemeId,
  personId: PersonId,
): Promise<OpenedStatements> {
  const record = await ports.store.find(schemeId, "statement", personId);
  if (record === undefined) return { statements: new Sensitive(NEITHER) };
  return { statements: await openRecord(ports, record.value), record };
}

/** What those people of a scheme stated who are asked for; who stated nothing is not in it. */
export async function openStatements(
  ports: StatementPorts,
  schemeId: SchemeId,
  isWanted: (personId: PersonId) => boolean,
): Promise<ReadonlyMap<PersonId, Sensitive<Statements>>> {
  const records = await ports.store.list(schemeId, "statement");
  const wanted = records.filter(({ value }) => value.sealed !== undefined && isWanted(value.id));
  return new Map(
    await Promise.all(
      wanted.map(async ({ value }) => [value.id, await openRecord(ports, value)] as const),
    ),
  );
}

/** The record that holds these statements, sealed; an empty one where nothing is stated any more. */
export async function statementRecord(
  { sealer, ids }: Pick<Ports, "sealer" | "ids">,
  owner: { readonly schemeId: SchemeId; readonly personId: PersonId },
  statements: Statements,
): Promise<StatementRecord> {
  const { schemeId, personId } = owner;
  const base = { id: personId, schemeId, stamp: ids.next() };
  const isEmpty = Object.values(statements).every(({ entries }) => entries.length === 0);
  if (isEmpty) return base;
  const as = { schemeId, kind: "statement", id: personId } as const;
  return { ...base, sealed: await sealer.seal(as, statementsText(statements)) };
}
